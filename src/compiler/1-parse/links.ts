import type { Definition, Image, Link, Nodes, RootContent } from 'mdast'
import type { Sourced } from '../model/position.ts'

/** What in a body leads elsewhere or is drawn. */
export interface BodyParts {
  readonly links: readonly (Link | Image | Definition)[]
  readonly diagrams: readonly Sourced<string>[]
}

/** Collects links, pictures and Mermaid fences from a body, in order. */
export function collectParts(file: string, nodes: readonly RootContent[]): BodyParts {
  const links: (Link | Image | Definition)[] = []
  const diagrams: Sourced<string>[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image') links.push(node)
    if (node.type === 'code' && node.lang === 'mermaid') diagrams.push(diagramOf(file, node))
    if ('children' in node) node.children.forEach(walk)
  }
  nodes.forEach(walk)
  return { links, diagrams }
}

function diagramOf(file: string, node: Extract<Nodes, { type: 'code' }>): Sourced<string> {
  const start = node.position?.start ?? { line: 1, column: 1 }
  const place = { line: start.line + 1, column: start.column }
  return { value: node.value, at: { file, start: place, end: place } }
}
