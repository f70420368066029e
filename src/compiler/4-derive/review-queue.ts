import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Person } from '../model/person.ts'
import { reviewedEntries } from './content-gaps.ts'
import { reviewOf, type Review } from './review.ts'

/** A file that has to be reviewed. An entry stands for its whole file. */
export interface QueuedReview extends Review {
  readonly entry: Entry
}

/** What has to be reviewed: what never was, then by the day the review holds until. The same on every day. */
export function reviewQueue(handbook: Handbook, owner?: Person): readonly QueuedReview[] {
  return reviewedEntries(handbook)
    .map((entry) => ({ entry, ...reviewOf(handbook, entry) }))
    .filter((it) => owner === undefined || it.owner === owner)
    .sort((a, b) => compare(a.due ?? '', b.due ?? '') || compare(a.entry.file, b.entry.file))
}

/** Those whose turn it is. */
export function reviewsDue(queue: readonly QueuedReview[]): readonly QueuedReview[] {
  return queue.filter(({ standing }) => standing !== 'fresh')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
