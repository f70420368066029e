import type { RootContent } from 'mdast'
import { expect, it } from 'vitest'
import { termFinder } from '../../src/render/index.ts'
import { compiled } from '../compiler/compiled.ts'

const finder = termFinder(
  [
    { id: 'gate', words: ['Gate', 'toll gate'] },
    { id: 'fat', words: ['Factory acceptance test', 'FAT'] },
    { id: 'payback', words: ['Payback'] },
  ],
  { address: (id) => `/glossary/#${id}`, linked: ({ url }) => (url.includes('payback') ? 'payback' : undefined) },
)

it('marks the first mention of a term in each section, and nothing in headings, links and code', () => {
  const { nodes, ids } = finder.mark(
    bodyOf(
      'A toll gate is a gate.\n\n## The gate\n\nTwo gates, `FAT`, fat and [a gate](first-call.md). Then FAT, investigate. [Paid back](payback.md).',
    ),
  )
  expect(markedIn(nodes)).toEqual(['toll gate', 'gates', 'FAT', 'Paid back'])
  expect(ids).toEqual(['gate', 'fat', 'payback'])
})

function bodyOf(body: string): readonly RootContent[] {
  const { handbook } = compiled({ 'content/guides/t.md': `---\ntitle: T\n---\n\n${body}\n` })
  return handbook.all('guide')[0]?.prose.nodes ?? []
}

function markedIn(nodes: readonly unknown[]): string[] {
  return nodes.flatMap((it) => {
    const node = it as { children?: { value?: string }[]; data?: { hName?: string } }
    if (node.data?.hName === 'a') return [(node.children ?? []).map(({ value }) => value).join('')]
    return markedIn(node.children ?? [])
  })
}

it('an alias of 70,000 letters, which no pattern takes, is looked for nowhere', () => {
  const finder = termFinder([{ id: 'gate', words: ['gate', 'a'.repeat(70_000)] }], {
    address: (id) => `/${id}`,
    linked: () => undefined,
  })
  expect(finder.mark([{ type: 'paragraph', children: [{ type: 'text', value: 'A gate.' }] }]).ids).toEqual(['gate'])
})
