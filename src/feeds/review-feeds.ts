import { addressOf, type Handbook, type Person, type QueuedReview, reviewQueue, reviewsDue } from '../compiler/index.ts'
import { calendarDayAfter, calendarFile, calendarText } from '../compiler/meaning/calendar-text.ts'
import { noticeDay } from '../compiler/meaning/due-date.ts'
import { listWords } from '../compiler/vocabulary/list-words.ts'
import { reviewWords } from '../compiler/vocabulary/review-words.ts'
import { atomFeed } from './atom.ts'
import { feedAddress, feedId } from './addresses.ts'

const words = reviewWords.feed

/** Everything that is due, overdue or was never reviewed, as an Atom feed; one owner’s, or everybody’s. */
export function reviewsAsAtom(handbook: Handbook, owner?: Person): string {
  const page = pageOf(owner)
  const { name, language } = handbook.settings
  return atomFeed({
    id: feedId(handbook, `${page}feed.xml`),
    title: owner ? words.titleOf(owner.title, name) : words.title(name),
    self: feedAddress(handbook, `${page}feed.xml`),
    page: feedAddress(handbook, page),
    author: name,
    language,
    day: handbook.today,
    entries: reviewsDue(reviewQueue(handbook, owner)).map((it) => ({
      // A review that falls due again is something new.
      id: feedId(handbook, `/reviews/#${it.entry.file}@${it.due ?? 'never'}`),
      title: titleOf(it),
      page: feedAddress(handbook, pathOf(it)),
      day: sinceWhen(it, handbook.today),
      text: [it.owner ? words.owner(it.owner.title) : words.noOwner, words.file(it.entry.file)].join('\n'),
    })),
  })
}

/** Every review with its day, for a calendar (RFC 5545). UIDs stay the same, so that a new review moves the event. */
export function reviewsAsCalendar(handbook: Handbook, owner?: Person): string {
  const { name } = handbook.settings
  const events = reviewQueue(handbook, owner).flatMap((it) => {
    const { due, reviewed, entry } = it
    const end = due === undefined ? undefined : calendarDayAfter(due)
    if (due === undefined || end === undefined || reviewed === undefined) return []
    return [
      'BEGIN:VEVENT',
      `UID:${calendarText(feedId(handbook, `/reviews/#${entry.file}`))}`,
      `DTSTAMP:${reviewed.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${end}`,
      `SUMMARY:${calendarText(words.event(nameOf(it)))}`,
      `DESCRIPTION:${calendarText([it.owner ? words.owner(it.owner.title) : words.noOwner, words.file(entry.file)].join('\n'))}`,
      ...(handbook.settings.address === undefined ? [] : [`URL:${feedAddress(handbook, pathOf(it))}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  })
  const title = owner ? words.titleOf(owner.title, name) : words.title(name)
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fieldbook//Reviews//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${calendarText(title)}`,
    ...events,
    'END:VCALENDAR',
  ])
}

/** Every review as JSON. Fields are only ever added; if the meaning of one changes, `version` goes up. */
export function reviewsAsJson(handbook: Handbook, owner?: Person): string {
  const reviews = reviewQueue(handbook, owner).map((it) => ({
    file: it.entry.file,
    title: nameOf(it),
    address: feedAddress(handbook, pathOf(it)),
    owner:
      it.owner === undefined ? null : { id: it.owner.id, name: it.owner.title, email: it.owner.email?.value ?? null },
    reviewed: it.reviewed ?? null,
    due: it.due ?? null,
    standing: it.standing,
  }))
  return `${JSON.stringify({ version: 1, day: handbook.today, reviews }, null, 2)}\n`
}

/** The name of what is reviewed: an entry’s title, or that of the page its file’s headings share. */
function nameOf({ entry }: QueuedReview): string {
  return entry.kind === 'person' ? listWords.people.name : entry.title
}

function pathOf({ entry }: QueuedReview): string {
  return entry.kind === 'person' ? '/people/' : addressOf(entry)
}

function titleOf(it: QueuedReview): string {
  if (it.due === undefined) return words.never(nameOf(it))
  return it.standing === 'overdue' ? words.overdue(nameOf(it), it.due) : words.due(nameOf(it), it.due)
}

/** The day it came into the queue. What was never reviewed comes up again on the first of every month. */
function sinceWhen({ due }: QueuedReview, today: string): string {
  return due === undefined ? `${today.slice(0, 7)}-01` : noticeDay(due)
}

function pageOf(owner: Person | undefined): string {
  return owner ? `/reviews/${encodeURIComponent(owner.id)}/` : '/reviews/'
}
