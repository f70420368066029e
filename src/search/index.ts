import { deriveCards } from '../compiler/4-derive/cards.ts'
import { reviewOf } from '../compiler/4-derive/review.ts'
import { createRenderer } from '../render/index.ts'
import type { Book } from '../workspace/index.ts'
import { buildSearchIndex, type SearchIndex } from './build-index.ts'

export { buildSearchIndex, type SearchIndex, type SearchIndexOptions } from './build-index.ts'

/** Writes the search index of a book's site into the site's folder: `pagefind/` and `search-words.json`. */
export async function indexSite({ handbook }: Book, outDir: string): Promise<SearchIndex> {
  const { settings } = handbook
  return buildSearchIndex(deriveCards(handbook), createRenderer(handbook, { base: settings.base }), {
    outDir,
    language: settings.language,
    review: (entry) => reviewOf(handbook, entry),
  })
}
