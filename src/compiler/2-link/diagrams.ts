import type { BrokenDiagram } from '../model/diagram.ts'
import type { Issue } from '../model/issue.ts'
import type { Sourced } from '../model/position.ts'

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
    return [
      {
        type: 'diagram-broken',
        problem: why.message,
        at: { file: at.file, start: { line, column: at.start.column }, end },
      },
    ]
  })
}
