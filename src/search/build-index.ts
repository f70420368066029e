import { createHash } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Card } from '../compiler/4-derive/cards.ts'
import type { Review } from '../compiler/4-derive/review.ts'
import type { Entry } from '../compiler/model/concepts.ts'
import type { Renderer } from '../render/index.ts'
import { writePagefind } from './pagefind.ts'
import { recordOf, type SearchRecord } from './record.ts'
import { wordsOf } from './words.ts'

export interface SearchIndex {
  /** Records in the index: a stage with all its parts is one. */
  readonly records: number
  /** Bytes on disk. */
  readonly bytes: number
}

/** What there is to find on a site. */
export interface SearchContent {
  /**
   * The folder of the index in the site: `/pagefind/<name>/`. Another content has another name, so that a page never
   * searches an index that was made for other pages.
   */
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly language: string
}

export interface SearchContentOptions {
  /** ISO 639-1: decides how words are stemmed. */
  readonly language: string
  readonly review: (entry: Entry) => Review
}

export function searchContent(
  cards: readonly Card[],
  renderer: Renderer,
  { language, review }: SearchContentOptions,
): SearchContent {
  const records = cards.map((card) => recordOf(card, { renderer, language, review: card.entry && review(card.entry) }))
  const hash = createHash('sha256').update(language)
  for (const { url, html } of records) hash.update(url).update(html)
  return { folder: `/pagefind/${hash.digest('hex').slice(0, 12)}/`, records, language }
}

/**
 * Writes what the search page and dialog need into a site's folder: the index, and beside it the words that are known
 * (`words.json`). The index is complete when it appears; one that was there before is replaced whole.
 */
export async function writeSearchIndex(
  { folder, records, language }: SearchContent,
  outDir: string,
): Promise<SearchIndex> {
  const place = join(outDir, folder)
  const fresh = join(outDir, `.pagefind-${process.pid}`)
  await mkdir(outDir, { recursive: true })
  try {
    const bytes = await writePagefind(records, fresh, language)
    const words = JSON.stringify(wordsOf(records.map(({ words: text }) => text)))
    await writeFile(join(fresh, 'words.json'), words)
    await rm(place, { recursive: true, force: true })
    await mkdir(dirname(place), { recursive: true })
    await rename(fresh, place)
    return { records: records.length, bytes: bytes + Buffer.byteLength(words) }
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
