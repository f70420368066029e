import fc from 'fast-check'
import type { PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, it } from 'vitest'
import { plainWriting } from '../../src/render/plain-writing.ts'
import { writeMarkdown } from '../../src/render/write-markdown.ts'

/** Words and marks, and what becomes a mark together with its neighbours. */
const pieces = [...'w.:-+(1)[]!#*_~`|<>&=@\\/ \n\t', 'http', 'www', 'word', '“Said”', '12.', '&amp', 'p']

const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map((it): PhrasingContent => ({ type: 'text', value: it.join('') }))

const addresses = fc.oneof(
  fc.constantFrom('/a/', '/a/#b', '#b', 'https://example.com/', 'mailto:a@example.com', ''),
  fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((it) => `/${it.join('')}`),
)

const inline = fc.oneof(
  words,
  fc.tuple(words, fc.constantFrom('strong', 'emphasis', 'delete')).map(([it, type]) => inside(type, it)),
  fc
    .tuple(words, addresses)
    .map(([it, url]): PhrasingContent => ({ type: 'link', url, children: [it] }) as PhrasingContent),
)

/** A paragraph, a heading, an item of a list or a cell of a table. */
const blocks = fc
  .tuple(fc.array(inline, { minLength: 1, maxLength: 4 }), fc.constantFrom('paragraph', 'heading', 'listItem', 'cell'))
  .map(([children, kind]): Root => {
    const line = { type: 'paragraph' as const, children }
    if (kind === 'heading') return { type: 'root', children: [{ type: 'heading', depth: 2, children }] }
    if (kind === 'listItem')
      return { type: 'root', children: [{ type: 'list', children: [{ type: 'listItem', children: [line] }] }] }
    if (kind === 'paragraph') return { type: 'root', children: [line] }
    const row = { type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children }] }
    return { type: 'root', children: [{ type: 'table', children: [row, row] }] }
  })

it('writes every text and link as Markdown’s own writer does', () => {
  const extensions = [gfmToMarkdown()]
  fc.assert(
    fc.property(blocks, (tree) => {
      expect(toMarkdown(tree, { handlers: plainWriting, extensions })).toBe(toMarkdown(tree, { extensions }))
    }),
    { numRuns: 20_000 },
  )
})

function inside(type: string, child: PhrasingContent): PhrasingContent {
  return { type, children: [child] } as PhrasingContent
}

it('writes a long text of marks piece by piece as in one', () => {
  const texts = fc.sample(fc.array(fc.constantFrom(...pieces), { minLength: 9000, maxLength: 9000 }), {
    numRuns: 5,
    seed: 20_261_122,
  })
  for (const text of texts) {
    const tree = paragraphOf(text.join('').replaceAll(/\s+/g, ' '))
    const options = { extensions: [gfmToMarkdown()] }
    expect(toMarkdown(tree, { ...options, handlers: plainWriting }) === toMarkdown(tree, options)).toBe(true)
  }
})

it('writes 300,000 brackets without getting stuck', () => {
  const written = writeMarkdown(paragraphOf('['.repeat(300_000)), { alignTables: true })
  expect(written === `${String.raw`\[`.repeat(300_000)}\n`).toBe(true)
})

function paragraphOf(value: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }
}
