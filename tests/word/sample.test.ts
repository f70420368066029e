import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes, Parents, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editionsOf, manuscriptOf } from '../../src/compiler/index.ts'
import { type Book, generatorRoot, openBook, readAsset } from '../../src/workspace/index.ts'
import { type WordContext, wordFile } from '../../src/word/index.ts'
import { readBack, type ReadChapter, wordsIn } from './read-back.ts'

let book: Book
let context: WordContext
beforeAll(() => {
  book = openBook({ root: generatorRoot, today: '2026-11-22' })
  const { handbook, audience, files } = book
  const textOf = (file: string): string =>
    new TextDecoder().decode(files.sources.find((source) => source.file === file)?.bytes)
  context = { handbook, audience, textOf, bytesOf: (file) => readAsset(book, file), day: '2026-11-22' }
})

describe('a Word file of the sample', () => {
  it.each(['site', 'manager', 'playbook/account-executive/chief-financial-officer', 'role/dealer-manager'])(
    'holds every source of its edition, with its front matter, headings, words and links in their order: %s',
    async (name) => {
      const edition = editionsOf(book.handbook).find((it) => it.name === name)!
      const manuscript = manuscriptOf(book.handbook, edition)
      const chapters = await readBack(await wordFile(manuscript, context))
      expect(chapters.map(({ file }) => file)).toEqual(manuscript.sources.map(({ file }) => file))
      expect(chapters.length).toBeGreaterThan(10)
      for (const chapter of chapters) {
        const source = readSource(chapter.file)
        expect(chapter.headings, chapter.file).toEqual(source.headings)
        // Of components only the words remain that they are told: the other test says which.
        if (!chapter.file.endsWith('.mdx')) expect(chapter.words.join(' '), chapter.file).toBe(source.words.join(' '))
        expect(chapter.links, chapter.file).toEqual(source.links.map((link) => expectedLink(link, chapters)))
        expectFront(chapter, source.front)
      }
    },
    240_000,
  )

  it('that holds everything holds every source of the company', () => {
    const site = editionsOf(book.handbook).find(({ name }) => name === 'site')!
    const gone = new Set(
      book.handbook.entries.filter(({ front }) => front.status === 'retired').map(({ file }) => file),
    )
    const ours = book.files.sources
      .map(({ file }) => file)
      .filter((file) => !file.startsWith('docs/') && !gone.has(file))
    const held = new Set(manuscriptOf(book.handbook, site).sources.map(({ file }) => file))
    expect(ours.length).toBeGreaterThan(250)
    expect(ours.filter((file) => !held.has(file))).toEqual([])
  })
})

interface Source {
  readonly front: Readonly<Record<string, unknown>>
  readonly headings: readonly string[]
  readonly words: readonly string[]
  readonly links: readonly { readonly words: string; readonly url: string; readonly from: string }[]
}

/** Reads a source with another parser than the compiler’s. */
function readSource(file: string): Source {
  const text = readFileSync(join(generatorRoot, file), 'utf8')
  const { children } = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text) as Root
  const [yaml, ...nodes] = children
  const body: Root = { type: 'root', children: nodes }
  const links: { words: string; url: string; from: string }[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'link') links.push({ words: plain(node), url: node.url, from: file })
    if ('children' in node) node.children.forEach(walk)
  }
  walk(body)
  return {
    front: parse(yaml?.type === 'yaml' ? yaml.value : '') as Source['front'],
    headings: nodes.flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${plain(node)}`] : [])),
    words: wordsIn(textOf(body)),
    links,
  }
}

function plain(node: Nodes): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim()
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'code') return ` ${node.value} `
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  const inner = (node as Parents).children.map(textOf).join('')
  return /^(?:paragraph|heading|listItem|tableCell|blockquote)$/.test(node.type) ? ` ${inner} ` : inner
}

/** Leads to the heading where its file is in the document, else to the page of the site. */
function expectedLink({ words, url, from }: Source['links'][number], chapters: readonly ReadChapter[]): string {
  if (/^[a-z]+:/.test(url)) return `${words} → ${url}`
  const { pathname, hash } = new URL(url, `file:///${from}`)
  const file = decodeURI(pathname.slice(1))
  const chapter = chapters.find((it) => it.file === file)
  if (!chapter) return expect.stringMatching(new RegExp(`^${escaped(words)} → https://playbook\\.example\\.com/`))
  if (hash === '') return `${words} → “${chapter.title}”`
  const titles = chapter.headings.map((heading) => heading.replace(/^\d /, ''))
  const choices = titles.map((title) => `${words} → “${title}”`)
  return expect.toSatisfy((said: string) => choices.includes(said))
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Each value as it was written; a name may be the title of what it names. */
function expectFront({ facts, title, file }: ReadChapter, front: Source['front']): void {
  const titles = new Map(book.handbook.entries.map((entry) => [entry.id, entry.title]))
  for (const [key, value] of Object.entries(front)) {
    if (key === 'title') {
      if (file !== 'content/people.md') expect(title).toBe(value)
      continue
    }
    const label = key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' ')
    const values = [value].flat().map(String)
    for (const one of values) {
      const said = facts[label] ?? ''
      expect(said.includes(one) || said.includes(titles.get(one) ?? one), `${file}: ${key}: ${one}`).toBe(true)
    }
  }
}
