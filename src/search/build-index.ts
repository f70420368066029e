import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { searchIndexAddress } from '../compiler/4-derive/address.ts'
import type { Card } from '../compiler/4-derive/cards.ts'
import type { Review } from '../compiler/4-derive/review.ts'
import type { Entry } from '../compiler/model/concepts.ts'
import type { Renderer } from '../render/index.ts'
import { indexRecords, isOfIndex, type PagefindFile, stopPagefind } from './pagefind.ts'
import { recordOf } from './record.ts'
import { type ListedShard, listName, shardsIn, takeShard, writeFiles } from './shard-files.ts'
import { type Shard, shardsOf } from './shards.ts'
import { wordsOf } from './words.ts'

export interface SearchIndex {
  /** Records in the index: a stage with all its parts is one. */
  readonly records: number
  /** Shards that were taken from the site before, and all there are. */
  readonly taken: number
  readonly shards: number
}

/** What there is to find on a site. */
export interface SearchContent {
  readonly shards: readonly Shard[]
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
  return { shards: shardsOf(records, language), language }
}

/**
 * Writes what the search page and dialog need into a site's folder: the index with Pagefind's library, beside it its other
 * shards, what they are (`shards.json`) and the words that are known (`words.json`). The index is complete when it
 * appears; one that was there before is replaced whole.
 *
 * @param before The folder of a site that this program has made: shards with the same records are taken from it.
 */
export async function writeSearchIndex(
  { shards, language }: SearchContent,
  outDir: string,
  before?: string,
): Promise<SearchIndex> {
  const place = join(outDir, searchIndexAddress)
  const fresh = join(outDir, `.pagefind-${process.pid}`)
  const known = before === undefined ? undefined : shardsIn(before)
  const records = shards.flatMap((shard) => shard.records)
  const listed = shards.map(({ name, roles, key }, position): ListedShard => ({
    folder: position === 0 ? '' : `${name}/`,
    roles,
    key,
  }))
  let library: readonly PagefindFile[] | undefined
  let taken = 0
  try {
    for (const [position, { key, records: own }] of shards.entries()) {
      const to = join(fresh, listed[position]?.folder ?? '')
      const from = known?.get(key)
      if (from !== undefined && takeShard(from, to)) {
        taken++
        continue
      }
      // A file that was given until then has two names: it mustn’t be written to.
      await rm(to, { recursive: true, force: true })
      const files = await indexRecords(own, language)
      await writeFiles(
        to,
        files.filter(({ path }) => isOfIndex(path)),
      )
      library ??= libraryOf(files)
    }
    library ??= libraryOf(await indexRecords(records.slice(0, 1), language))
    await writeFiles(fresh, [
      ...library,
      asJson(listName, listed),
      asJson('words.json', wordsOf(records.map(({ words }) => words))),
    ])
    await rm(place, { recursive: true, force: true })
    await rename(fresh, place)
    return { records: records.length, taken, shards: shards.length }
  } finally {
    await stopPagefind()
    await rm(fresh, { recursive: true, force: true })
  }
}

function libraryOf(files: readonly PagefindFile[]): readonly PagefindFile[] {
  return files.filter(({ path }) => !isOfIndex(path))
}

function asJson(path: string, value: unknown): PagefindFile {
  return { path, content: Buffer.from(JSON.stringify(value)) }
}
