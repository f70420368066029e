import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Person } from '../model/person.ts'
import { reviewedEntries } from './content-gaps.ts'
import { reviewOf, type Review } from './review.ts'

/** A file that has to be reviewed. An entry stands for its whole file. */
export interface QueuedReview extends Review {
  readonly entry: Entry
  /** The day since which it says something else than when it was reviewed; undefined where it doesn’t, or nobody knows. */
  readonly changed: string | undefined
}

/** Whose reviews are asked for, and what is known of their files. */
export interface ReviewsAsked {
  /** Everybody’s, where it isn’t said. */
  readonly owner?: Person | undefined
  /** The files that say something else than when they were reviewed, each with the day since which they do. */
  readonly changed?: ReadonlyMap<string, string> | undefined
}

/** What has to be reviewed: what never was, then by the day the review holds until. The same on every day. */
export function reviewQueue(handbook: Handbook, { owner, changed }: ReviewsAsked = {}): readonly QueuedReview[] {
  return reviewedEntries(handbook)
    .map((entry) => ({ entry, ...reviewOf(handbook, entry), changed: changed?.get(entry.file) }))
    .filter((it) => owner === undefined || it.owner === owner)
    .sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.entry.file, b.entry.file))
}

/** Those whose turn it is, by the day or because something else stands there now. */
export function reviewsDue(queue: readonly QueuedReview[]): readonly QueuedReview[] {
  return queue.filter(({ standing, changed }) => standing !== 'fresh' || changed !== undefined)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
