import { deriveCards } from '../compiler/4-derive/cards.ts'
import { reviewOf } from '../compiler/4-derive/review.ts'
import { createRenderer } from '../render/index.ts'
import type { Book } from '../workspace/index.ts'
import { searchContent, type SearchContent } from './build-index.ts'

export {
  searchContent,
  writeSearchIndex,
  type SearchContent,
  type SearchContentOptions,
  type SearchIndex,
} from './build-index.ts'

/** What there is to find on a book's site. */
export function searchContentOf({ handbook, audience }: Book): SearchContent {
  const { settings } = handbook
  return searchContent(deriveCards(handbook, audience), createRenderer(handbook, { base: settings.base }), {
    language: settings.language,
    review: (entry) => reviewOf(handbook, entry),
  })
}
