import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Card } from '../compiler/4-derive/cards.ts'
import type { Review } from '../compiler/4-derive/review.ts'
import type { Entry } from '../compiler/model/concepts.ts'
import type { Renderer } from '../render/index.ts'
import { writePagefind } from './pagefind.ts'
import { recordOf } from './record.ts'
import { wordsOf } from './words.ts'

export interface SearchIndex {
  /** Records in the index: a stage with all its parts is one. */
  readonly records: number
  /** Bytes on disk. */
  readonly bytes: number
}

export interface SearchIndexOptions {
  /** The folder of the site; the index is in `pagefind/` in it. */
  readonly outDir: string
  /** ISO 639-1: decides how words are stemmed. */
  readonly language: string
  readonly review: (entry: Entry) => Review
}

/**
 * Writes what the search page and dialog need: the index (`pagefind/`) and the words that are known
 * (`search-words.json`). The index is complete when it appears; one that was there before is replaced whole.
 */
export async function buildSearchIndex(
  cards: readonly Card[],
  renderer: Renderer,
  { outDir, language, review }: SearchIndexOptions,
): Promise<SearchIndex> {
  await mkdir(outDir, { recursive: true })
  const records = cards.map((card) => recordOf(card, { renderer, language, review: review(card.entry) }))
  const place = join(outDir, 'pagefind')
  const fresh = join(outDir, `.pagefind-${process.pid}`)
  const last = `${fresh}-last`
  try {
    const bytes = await writePagefind(records, fresh, language)
    await rename(place, last).catch(() => undefined)
    await rename(fresh, place)
    const words = JSON.stringify(wordsOf(records.map(({ words: text }) => text)))
    await writeFile(join(outDir, 'search-words.json'), words)
    return { records: records.length, bytes: bytes + Buffer.byteLength(words) }
  } finally {
    await rm(last, { recursive: true, force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}
