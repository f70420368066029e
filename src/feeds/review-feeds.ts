import {
  addressOf,
  type Handbook,
  type Person,
  type QueuedReview,
  reviewQueue,
  type ReviewsAsked,
  reviewsDue,
} from '../compiler/index.ts'
import { calendarDayAfter, calendarFile, calendarText } from '../compiler/meaning/calendar-text.ts'
import { noticeDay } from '../compiler/meaning/due-date.ts'
import { listWords } from '../compiler/vocabulary/list-words.ts'
import { reviewWords } from '../compiler/vocabulary/review-words.ts'
import { atomFeed, unknownDay } from './atom.ts'
import { feedAddress, feedId } from './addresses.ts'

const words = reviewWords.feed

/**
 * Every review with the day it is due by, as an Atom feed; one owner’s, or everybody’s. The same on every day: a new
 * review is what is new.
 *
 * @param edition the day the sources last changed: what was never reviewed comes up again in its month
 */
export function reviewsAsAtom(handbook: Handbook, asked: ReviewsAsked = {}, edition = unknownDay): string {
  const reviews = reviewQueue(handbook, asked).map((it) => ({ ...it, day: it.reviewed ?? monthOf(edition) }))
  return reviewFeed(handbook, { owner: asked.owner, file: 'feed.xml', day: edition, reviews })
}

/** What is due or overdue on the handbook’s day, was never reviewed or says something else since, as an Atom feed. */
export function dueAsAtom(handbook: Handbook, asked: ReviewsAsked = {}): string {
  const { today } = handbook
  const reviews = reviewsDue(reviewQueue(handbook, asked)).map((it) => ({
    ...it,
    day: it.due === undefined ? monthOf(today) : noticeDay(it.due),
  }))
  return reviewFeed(handbook, { owner: asked.owner, file: 'due.xml', day: today, reviews })
}

interface ReviewFeed {
  readonly owner: Person | undefined
  readonly file: string
  readonly day: string
  readonly reviews: readonly (QueuedReview & { readonly day: string })[]
}

function reviewFeed(handbook: Handbook, { owner, file, day, reviews }: ReviewFeed): string {
  const page = pageOf(owner)
  const { name, language } = handbook.settings
  return atomFeed({
    id: feedId(handbook, `${page}${file}`),
    title: owner ? words.titleOf(owner.title, name) : words.title(name),
    self: feedAddress(handbook, `${page}${file}`),
    page: feedAddress(handbook, page),
    author: name,
    language,
    day,
    entries: reviews.flatMap((it) => {
      const about = {
        page: feedAddress(handbook, pathOf(it)),
        text: [it.owner ? words.owner(it.owner.title) : words.noOwner, words.file(it.entry.file)].join('\n'),
      }
      const { entry, due, reviewed, changed } = it
      const change =
        changed !== undefined && reviewed !== undefined
          ? [
              {
                id: feedId(handbook, `/reviews/#${entry.file}@${reviewed}-changed`),
                title: words.changed(nameOf(it), reviewed),
                day: changed,
                ...about,
              },
            ]
          : []
      if (file === 'due.xml' && it.standing === 'fresh') return change
      const title = file === 'due.xml' ? dueTitleOf(it) : titleOf(it)
      // A review that falls due again is something new.
      return [
        ...change,
        { id: feedId(handbook, `/reviews/#${entry.file}@${due ?? 'never'}`), title, day: it.day, ...about },
      ]
    }),
  })
}

/** Every review with its day, for a calendar (RFC 5545). UIDs stay the same, so that a new review moves the event. */
export function reviewsAsCalendar(handbook: Handbook, { owner }: ReviewsAsked = {}): string {
  const { name } = handbook.settings
  const events = reviewQueue(handbook, { owner }).flatMap((it) => {
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

/**
 * Every review as JSON, the same on every day: from `dueFrom` to `due` it is due, then overdue. Fields are only ever added;
 * if the meaning of one changes, `version` goes up.
 */
export function reviewsAsJson(handbook: Handbook, asked: ReviewsAsked = {}): string {
  return formatJson({ version, reviews: reviewQueue(handbook, asked).map((it) => jsonOf(handbook, it)) })
}

/** The same with how each stands on the handbook’s day. */
export function dueAsJson(handbook: Handbook, asked: ReviewsAsked = {}): string {
  const reviews = reviewQueue(handbook, asked).map((it) => ({ ...jsonOf(handbook, it), standing: it.standing }))
  return formatJson({ version, day: handbook.today, reviews })
}

const version = 2

function jsonOf(handbook: Handbook, it: QueuedReview): object {
  const { owner, reviewed, due, changed, entry } = it
  return {
    file: entry.file,
    title: nameOf(it),
    address: feedAddress(handbook, pathOf(it)),
    owner: owner === undefined ? null : { id: owner.id, name: owner.title, email: owner.email?.value ?? null },
    reviewed: reviewed ?? null,
    dueFrom: due === undefined ? null : noticeDay(due),
    due: due ?? null,
    changedSince: changed ?? null,
  }
}

function formatJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The name of what is reviewed: an entry’s title, or that of the page its file’s headings share. */
function nameOf({ entry }: QueuedReview): string {
  return entry.kind === 'person' ? listWords.people.name : entry.title
}

function pathOf({ entry }: QueuedReview): string {
  return entry.kind === 'person' ? '/people/' : addressOf(entry)
}

function titleOf(it: QueuedReview): string {
  return it.due === undefined ? words.never(nameOf(it)) : words.due(nameOf(it), it.due)
}

function dueTitleOf(it: QueuedReview): string {
  return it.standing === 'overdue' && it.due !== undefined ? words.overdue(nameOf(it), it.due) : titleOf(it)
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function pageOf(owner: Person | undefined): string {
  return owner ? `/reviews/${encodeURIComponent(owner.id)}/` : '/reviews/'
}
