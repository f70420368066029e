import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notesOf } from '../../src/islands/search/answer.ts'
import type { Fragment } from '../../src/islands/search/pagefind.ts'
import { deriveCards } from '../../src/compiler/4-derive/cards.ts'
import { reviewOf } from '../../src/compiler/4-derive/review.ts'
import { createRenderer } from '../../src/render/index.ts'
import { searchContent, type SearchContent, type SearchIndex, writeSearchIndex } from '../../src/search/index.ts'
import { company } from '../compiler/derive/company.ts'

const outDir = mkdtempSync(join(tmpdir(), 'fieldbook-search-'))
const cards = deriveCards(company)
const content = contentOf(cards)
const index = join(outDir, 'pagefind')
let built: SearchIndex

beforeAll(async () => {
  mkdirSync(index, { recursive: true })
  writeFileSync(join(index, 'from-last-time'), '')
  built = await writeSearchIndex(content, outDir)
})

afterAll(() => rmSync(outDir, { recursive: true, force: true }))

describe('the search index', () => {
  it('writes one record a card', () => {
    expect(built.records).toBe(cards.length)
    expect(readdirSync(join(index, 'fragment'))).toHaveLength(cards.length)
  })

  it('replaces what was there, and leaves nothing beside it', () => {
    expect(existsSync(join(index, 'from-last-time'))).toBe(false)
    expect(readdirSync(outDir)).toEqual(['pagefind'])
  })

  it('has another key when a word in it is another, and else the same; its name stays', () => {
    const [part] = content.shards
    expect(contentOf(cards).shards[0]).toMatchObject({ key: part!.key, name: part!.name })
    const [first, ...others] = cards
    const [other] = contentOf([{ ...first!, title: `${first!.title} again` }, ...others]).shards
    expect(other!.key).not.toBe(part!.key)
    expect(other!.name).toBe(part!.name)
  })

  it('leaves out what the site never asks for', () => {
    const names = readdirSync(index).map((name) => name.replace(/\.en_[^.]+/, ''))
    expect(names.sort()).toEqual([
      ...['filter', 'fragment', 'index', 'pagefind-entry.json', 'pagefind.js', 'pagefind.pf_meta'],
      ...['shards.json', 'wasm.en.pagefind', 'words.json'],
    ])
  })

  it('searches how buyers everywhere put an objection, which isn’t what it is called', () => {
    const [objection] = cards.filter(({ kind, said = [] }) => kind === 'objection' && said.length > 0)
    const { meta, content: words } = recordAt(objection?.address ?? '')
    expect(meta['said']).toBe(objection?.said?.join(', '))
    expect(words).not.toContain(objection?.said?.[0])
  })

  it('searches titles and other names, and whom a playbook is for', () => {
    expect(recordAt('/playbooks/seller/cfo/#qualification').meta).toEqual({
      title: 'Qualification',
      aliases: 'second meeting',
      about: 'Seller, AE, Chief financial officer, CFO',
      all: 'ωωω ωωκ',
    })
  })

  it('files each record under its facets', () => {
    const { filters } = recordAt('/playbooks/seller/cfo/#qualification')
    expect(filters).toEqual({
      kind: ['stage', 'questions', 'talk-track', 'objection', 'e-mail'],
      role: ['seller'],
      persona: ['cfo'],
      process: ['sale'],
      stage: ['qualification'],
    })
  })

  it('carries owner, due date and words to copy where they aren’t searched', () => {
    const { parts, ...notes } = notesOf(recordAt('/playbooks/seller/cfo/#qualification'))
    expect(notes).toEqual({
      kind: 'stage',
      title: 'Qualification',
      trail: ['Seller', 'Chief financial officer'],
      owner: { name: 'Sales coach', address: '/people/#sales-coach' },
      due: '2027-04-05',
    })
    expect(parts['qualification-e-mail-after-the-audit']).toEqual({
      kind: 'e-mail',
      copy: 'Your line audit\n\nHere is the figure.',
    })
    expect(recordAt('/playbooks/seller/cfo/#qualification').content).not.toContain('coach')
  })

  it('doesn’t repeat a library’s objection in the playbooks that take it over', () => {
    const { content } = recordAt('/playbooks/seller/cfo/#qualification')
    expect(content).toContain('Too expensive.')
    expect(content).not.toContain('Compared with what')
  })

  it('lists the words that a misspelt one may have meant', () => {
    const { complete, words } = JSON.parse(readFileSync(join(index, 'words.json'), 'utf8')) as {
      complete: boolean
      words: string
    }
    expect(complete).toBe(true)
    expect(words.split(' ')).toEqual(expect.arrayContaining(['budget', 'qualification', 'effectiveness']))
    expect(words.split(' ')).not.toContain('the')
  })
})

function contentOf(of: typeof cards): SearchContent {
  const review = (entry: Parameters<typeof reviewOf>[1]): ReturnType<typeof reviewOf> => reviewOf(company, entry)
  return searchContent(of, createRenderer(company, { base: '/' }), { language: 'en', review })
}

function recordAt(url: string): Fragment & { filters: Record<string, string[]> } {
  const folder = join(index, 'fragment')
  for (const name of readdirSync(folder)) {
    const text = gunzipSync(readFileSync(join(folder, name))).toString()
    const record = JSON.parse(text.slice('pagefind_dcd'.length)) as ReturnType<typeof recordAt>
    if (record.url === url) return record
  }
  throw new Error(`No record at ${url}`)
}
