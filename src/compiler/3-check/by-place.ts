import type { Finding } from '../model/finding.ts'

/** Sorts findings by file, line and column. */
export function byPlace(a: Pick<Finding, 'at' | 'rule'>, b: Pick<Finding, 'at' | 'rule'>): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.start.line - b.at.start.line ||
    a.at.start.column - b.at.start.column ||
    compare(a.rule, b.rule)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
