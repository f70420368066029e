import type { Heading, PhrasingContent, RootContent } from 'mdast'
import type { Prose } from '../compiler/index.ts'
import type { ContentsItem } from './site.ts'

/** The headings of an author’s text that links can point at, for a table of contents. */
export function headingsOf(prose: Prose): readonly ContentsItem[] {
  return prose.nodes.flatMap((node) => {
    if (!isHeading(node) || node.depth > 3) return []
    const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id
    if (typeof id !== 'string') return []
    return [{ id, title: node.children.map(wordsOf).join(''), level: node.depth === 3 ? (3 as const) : (2 as const) }]
  })
}

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading'
}

function wordsOf(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
