import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type SearchContent, writeSearchIndex } from '../../src/search/index.ts'
import type { SearchRecord } from '../../src/search/record.ts'
import { type Shard, shardsOf } from '../../src/search/shards.ts'

const outDir = mkdtempSync(join(tmpdir(), 'fieldbook-shards-'))
afterAll(() => rmSync(outDir, { recursive: true, force: true }))

const large = [
  ...Array.from({ length: 300 }, (_, number) => record(`/glossary/${number}/`, undefined)),
  ...Array.from({ length: 300 }, (_, number) => record(`/personas/${number}/`, undefined)),
  ...['a', 'b', 'c', 'd'].flatMap((role) => recordsOf(role, 300)),
  ...recordsOf('large', 2000),
]

describe('the parts of an index', () => {
  it('are one where there is little to find', () => {
    const shards = shardsOf(large.slice(0, 2000), 'en')
    expect(shards.map(({ roles, records }) => [roles, records.length])).toEqual([[undefined, 2000]])
  })

  it('are by role where there is much, first what is for everybody; roles with little share one', () => {
    const shards = shardsOf(large, 'en')
    expect(shards.map(({ roles, records }) => [roles, records.length])).toEqual([
      [undefined, 600],
      [['a', 'b', 'c', 'd'], 1200],
      [['large'], expect.any(Number)],
      [['large'], expect.any(Number)],
    ])
    expect(urlsOf(shards).sort()).toEqual(large.map(({ url }) => url).sort())
    for (const { records } of shards.slice(2)) expect(records.length).toBeGreaterThan(700)
  })

  it('hold all records of a page together', () => {
    const partsOf = new Map<string, Set<Shard>>()
    for (const shard of shardsOf(large, 'en'))
      for (const { url } of shard.records) {
        const page = url.replace(/#.*/, '')
        partsOf.set(page, (partsOf.get(page) ?? new Set()).add(shard))
      }
    expect([...partsOf.values()].filter(({ size }) => size !== 1)).toEqual([])
  })

  it('stay the same but for the one that a changed page is in', () => {
    const changed = large.map((it) =>
      it.url === '/large/7/#2' ? { ...it, html: it.html.replace('Words', 'Others') } : it,
    )
    const [before, after] = [large, changed].map((records) => shardsOf(records, 'en').map(({ key }) => key))
    expect(after!.filter((key) => !before!.includes(key))).toHaveLength(1)
    expect(after).toHaveLength(before!.length)
  })

  it('are others in another language', () => {
    const [english, german] = ['en', 'de'].map((language) => shardsOf(large, language).map(({ key }) => key))
    expect(english!.filter((key) => german!.includes(key))).toEqual([])
  })
})

describe('an index that is written again', { timeout: 60_000 }, () => {
  const changed = large.map((it) =>
    it.url === '/large/7/#2' ? { ...it, html: it.html.replace('Words', 'Others') } : it,
  )
  const [first, second, cold] = ['first', 'second', 'cold'].map((name) => join(outDir, name)) as [
    string,
    string,
    string,
  ]

  it('takes what is the same from the site before, and is what one without it would be', async () => {
    expect(await writeSearchIndex(contentOf(large), first)).toMatchObject({ taken: 0, shards: 4 })
    expect(await writeSearchIndex(contentOf(changed), second, first)).toMatchObject({ taken: 3, shards: 4 })
    await writeSearchIndex(contentOf(changed), cold)
    expect(filesOf(second)).toEqual(filesOf(cold))
    expect(filesOf(second).size).toBeGreaterThan(large.length)
    expect(filesOf(second)).not.toEqual(filesOf(first))
  })

  it('has its library where nothing is new', async () => {
    const again = join(outDir, 'again')
    expect(await writeSearchIndex(contentOf(changed), again, second)).toMatchObject({ taken: 4, shards: 4 })
    expect(filesOf(again)).toEqual(filesOf(cold))
  })

  it('is made anew where the site before is gone', async () => {
    const again = join(outDir, 'gone')
    rmSync(join(second, 'pagefind'), { recursive: true })
    expect(await writeSearchIndex(contentOf(changed), again, second)).toMatchObject({ taken: 0, shards: 4 })
  })
})

function contentOf(records: readonly SearchRecord[]): SearchContent {
  return { shards: shardsOf(records, 'en'), language: 'en' }
}

/** Three records a page. */
function recordsOf(role: string, count: number): readonly SearchRecord[] {
  return Array.from({ length: count }, (_, number) => record(`/${role}/${Math.floor(number / 3)}/#${number % 3}`, role))
}

function record(url: string, role: string | undefined): SearchRecord {
  const words = `Words of ${url.replaceAll(/\W+/g, ' ')}`
  return { url, role, words, html: `<html lang="en"><body><h1>${words}</h1></body></html>` }
}

function urlsOf(shards: readonly Shard[]): string[] {
  return shards.flatMap(({ records }) => records.map(({ url }) => url))
}

/** The files of a folder and what is in them. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  const places = files.map((it) => join(it.parentPath, it.name)).sort()
  return new Map(places.map((place) => [place.slice(folder.length), readFileSync(place, 'latin1')]))
}
