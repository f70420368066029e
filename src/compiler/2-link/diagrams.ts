import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { BrokenDiagram } from '../model/diagram.ts'
import type { Issue } from '../model/issue.ts'
import type { Sourced } from '../model/position.ts'
import type { Parsed } from '../model/source.ts'

/** The Mermaid fences of a file, each at its first line of Mermaid. */
export function collectDiagrams({ file, prose }: Parsed): Sourced<string>[] {
  const found: Sourced<string>[] = []
  const tree: Root = { type: 'root', children: [...prose] }
  visit(tree, 'code', (node) => {
    const start = node.position?.start
    if (node.lang !== 'mermaid' || !start) return
    const place = { line: start.line + 1, column: start.column }
    found.push({ value: node.value, at: { file, start: place, end: place } })
  })
  return found
}

/** Points at the line of a fence that can't be drawn. */
export function findBrokenDiagrams(
  diagrams: readonly Sourced<string>[],
  broken: ReadonlyMap<string, BrokenDiagram>,
): Issue[] {
  return diagrams.flatMap(({ value, at }): Issue[] => {
    const why = broken.get(value)
    if (!why) return []
    const line = at.start.line + why.line - 1
    const end = { line, column: at.start.column + (value.split('\n')[why.line - 1]?.length ?? 0) }
    return [{ type: 'diagram-broken', problem: why.message, at: { file: at.file, start: { line, column: at.start.column }, end } }]
  })
}
