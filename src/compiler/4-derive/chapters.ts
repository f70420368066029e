import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Prose } from '../model/prose.ts'

/** Prose, parted at those of its headings that can be linked to. */
export function chaptersOf(prose: Prose): { readonly before: Prose; readonly chapters: readonly Chapter[] } {
  const parts: { id: string; title: string; nodes: RootContent[] }[] = [{ id: '', title: '', nodes: [] }]
  for (const node of prose.nodes) {
    const id = node.type === 'heading' ? idOf(node) : undefined
    if (id === undefined) parts.at(-1)!.nodes.push(node)
    else parts.push({ id, title: toString(node), nodes: [] })
  }
  const [before, ...chapters] = parts.map((part) => ({ ...part, text: { nodes: part.nodes, at: prose.at } }))
  return { before: before!.text, chapters }
}

export interface Chapter {
  readonly id: string
  readonly title: string
  readonly text: Prose
}

function idOf({ data }: RootContent): string | undefined {
  const id = (data as { readonly hProperties?: { readonly id?: unknown } } | undefined)?.hProperties?.id
  return typeof id === 'string' ? id : undefined
}
