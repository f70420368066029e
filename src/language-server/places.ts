import type { Diagnostic, Range } from 'vscode-languageserver'
import type { Position } from '../compiler/index.ts'

type EditorPlace = Range['start']

/** A stretch as editors count: lines and columns from 0. */
export function rangeOf({ start, end }: Position): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    // A stretch may reach behind every line.
    end: { line: Math.min(end.line, 1e6) - 1, character: end.column - 1 },
  }
}

export function isIn(place: EditorPlace, { start, end }: Range): boolean {
  return compare(start, place) <= 0 && compare(place, end) <= 0
}

export function overlap(a: Range, b: Range): boolean {
  return compare(a.start, b.end) <= 0 && compare(b.start, a.end) <= 0
}

/** How editors weigh what a rule finds. */
export const weights: Readonly<Record<'error' | 'warning' | 'advice', NonNullable<Diagnostic['severity']>>> = {
  error: 1,
  warning: 2,
  advice: 3,
}

function compare(a: EditorPlace, b: EditorPlace): number {
  return a.line - b.line || a.character - b.character
}
