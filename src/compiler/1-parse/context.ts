import type { Node } from 'mdast'
import type { Issue } from '../model/issue.ts'
import type { Position } from '../model/position.ts'
import type { Settings } from '../model/settings.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** What the readers of one file share. */
export interface Context {
  readonly file: string
  readonly vocabulary: Vocabulary
  readonly settings: Settings
  /** Collects what can't be made sense of. */
  readonly report: (issue: Issue) => void
  /** Makes an id unique in this file and remembers it. */
  readonly anchor: (id: string) => string
}

/** Where a node stands. Nodes without a position (made by us) stand at the start of the file. */
export function positionOf(file: string, ...nodes: readonly (Node | undefined)[]): Position {
  // Every node of every file is asked, so nothing is made for the question.
  let from = 0
  let to = nodes.length - 1
  while (from < to && !nodes[from]?.position) from++
  while (to > from && !nodes[to]?.position) to--
  const start = nodes[from]?.position?.start ?? { line: 1, column: 1 }
  const end = nodes[to]?.position?.end ?? start
  return {
    file,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}
