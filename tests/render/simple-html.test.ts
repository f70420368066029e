import fc from 'fast-check'
import type { Nodes, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/compiler/1-parse/markdown.ts'
import { wholeHtml } from '../../src/render/html.ts'
import { createLinks } from '../../src/render/links.ts'
import { simpleHtml } from '../../src/render/simple-html.ts'
import { compiled } from '../compiler/compiled.ts'

describe('the short way for simple text', () => {
  it('gives what the whole way gives, for words, emphasis, paragraphs and bullets in any mixture', () => {
    let taken = 0
    fc.assert(
      fc.property(document, (text) => {
        const { children } = parseMarkdown(text)
        taken += compare(children, false)
        for (const node of children) if (node.type === 'paragraph') taken += compare(node.children, true)
      }),
      { numRuns: 2000, seed: 7 },
    )
    expect(taken).toBeGreaterThan(1000)
  })

  it.each([
    ['a link', '[out](https://example.com)'],
    ['raw HTML', 'a <b>c</b>'],
    ['code', '`a`'],
    ['a picture', '![a](b.png)'],
    ['a break', 'a  \nb'],
    ['a heading', '# a'],
    ['a box to tick', '- [ ] a'],
    ['bullets with empty lines among them', '- a\n\n- b'],
    ['numbers', '1. a'],
    ['a footnote', 'a[^1]\n\n[^1]: b'],
    ['an address', 'see https://example.com'],
  ])('is not for %s', (_, text) => {
    expect(simpleHtml(parseMarkdown(text).children, false)).toBeUndefined()
  })
})

const word = fc.constantFrom(
  'stop',
  'a < b',
  '&amp;',
  '"quoted"',
  '<!--',
  '\\*',
  '>',
  '’',
  '# no',
  '- no',
  '&',
  ' ',
  '1.',
)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const run = fc.oneof(
  words,
  words.map((it) => `*${it}*`),
  words.map((it) => `**${it}**`),
  words.map((it) => `**_${it}_**`),
)
const line = fc.array(run, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'))
const bullets = fc
  .array(fc.tuple(line, fc.array(line, { maxLength: 2 })), { minLength: 1, maxLength: 3 })
  .map((items) => items.map(([top, below]) => [`- ${top}`, ...below.map((it) => `  - ${it}`)].join('\n')).join('\n'))
const document = fc.array(fc.oneof(paragraph, bullets), { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'))

const { handbook } = compiled({})
const context = { links: createLinks(handbook, '/'), diagrams: () => undefined, from: undefined }

/** 1 where the short way was taken. */
function compare(nodes: readonly Nodes[], isLine: boolean): number {
  const short = simpleHtml(nodes, isLine)
  if (short === undefined) return 0
  expect(short).toBe(wholeHtml(nodes as RootContent[], { ...context, isLine }))
  return 1
}
