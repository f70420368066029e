import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { EditionReview } from './edition.ts'
import { reviewOf } from './review.ts'

/** The review of the one entry that an edition is of. */
export function editionReviewOf(handbook: Handbook, entry: Entry): EditionReview {
  const { owner, reviewed, due } = reviewOf(handbook, entry)
  return { owner: owner?.title, reviewed, due }
}
