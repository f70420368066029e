/** Who has to read what again, and by when: the pages, feeds and calendars below `/reviews/`. */
export const reviewWords = {
  name: 'Reviews',
  lede: 'What its owner has to read again, and by when. A review says: this is still true.',
  of: (owner: string) => `Reviews: ${owner}`,
  kind: 'Reviews',
  ownerLede: (files: number) => `Answers for ${files} ${files === 1 ? 'file' : 'files'}.`,
  person: 'Whom to ask',
  owners: 'By owner',
  nobody: 'Nobody answers for it',
  queue: 'What comes next',
  never: 'Never reviewed',
  byDay: 'By the day they are due',
  changedCount: (count: number) => `${count} changed in meaning since ${count === 1 ? 'its' : 'their'} review`,
  changedOn: (day: string) => `says something else since ${day}`,
  neverCount: (count: number) => `${count} never reviewed`,
  /** Where no script says how they stand today. */
  reviewedCount: (count: number, day: string) => `${count} reviewed, the next due by ${day}`,
  next: (shown: number, all: number) =>
    `The next ${shown} of ${all}. The others follow as these are done; the JSON below has all of them.`,
  nothingYet: 'No file has to be reviewed yet.',
  file: 'What',
  owner: 'Owner',
  last: 'Last review',
  dueBy: 'Due by',
  dash: '–',
  done: 'Read it, mend what has changed, then say that it is true:',
  subscribe: {
    title: 'In your calendar and feed reader',
    note: 'They follow the site: what is reviewed moves on by itself.',
    calendar: 'Calendar',
    atom: 'Feed of all due days',
    json: 'As JSON',
  },
  feed: {
    title: (site: string) => `Reviews due: ${site}`,
    titleOf: (owner: string, site: string) => `Reviews due for ${owner}: ${site}`,
    due: (title: string, day: string) => `Review due by ${day}: ${title}`,
    overdue: (title: string, day: string) => `Review overdue since ${day}: ${title}`,
    never: (title: string) => `Never reviewed: ${title}`,
    changed: (title: string, reviewed: string) => `Changed in meaning since its review on ${reviewed}: ${title}`,
    owner: (owner: string) => `Owner: ${owner}`,
    noOwner: 'Nobody answers for it.',
    file: (file: string) => `File: ${file}`,
    event: (title: string) => `Review: ${title}`,
  },
} as const

/** How reviews stand on the reader’s day. Kept by itself: the browser says it. */
export const reviewDayWords = {
  groups: { overdue: 'Overdue', due: 'Due within 30 days', fresh: 'Not due yet' },
  count: {
    overdue: (count: number) => `${count} overdue`,
    due: (count: number) => `${count} due within 30 days`,
    fresh: (count: number) => `${count} not due yet`,
  },
  none: '–',
} as const
