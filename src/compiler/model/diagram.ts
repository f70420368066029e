/** Why a Mermaid text can't be drawn, and at which of its lines, counted from 1. */
export interface BrokenDiagram {
  readonly message: string
  readonly line: number
}
