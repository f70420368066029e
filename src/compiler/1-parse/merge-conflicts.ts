import type { IssueOf } from '../model/issue.ts'

/** A text as its upper versions are, where Git left two standing, and where it did. */
export interface WithoutConflicts {
  /** Each line at its place: those of Git and of the lower versions are empty. */
  readonly text: string
  readonly issues: readonly IssueOf<'merge-conflict'>[]
}

/**
 * Finds the places where Git left two versions side by side, as two people had changed them. What stands in a fence is an
 * example. The rest is read by the upper version, so that nothing else is said that the two of them cause.
 */
export function settleConflicts(file: string, text: string): WithoutConflicts {
  if (!text.includes('<<<<<<<')) return { text, issues: [] }
  const lines = text.split('\n')
  const issues: IssueOf<'merge-conflict'>[] = []
  let fence: string | undefined
  for (let line = 0; line < lines.length; line++) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[line] ?? '')?.[1]
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined
    const end = fence === undefined ? endOf(lines, line) : undefined
    if (!end) continue
    const width = (lines[line] ?? '').replace(/\r$/, '').length
    issues.push({
      type: 'merge-conflict',
      versions: [nameIn(lines[line]), nameIn(lines[end.closes])],
      lines: { opens: line + 1, upperEnds: end.upperEnds + 1, lower: end.lower + 1, closes: end.closes + 1 },
      at: { file, start: { line: line + 1, column: 1 }, end: { line: line + 1, column: width + 1 } },
    })
    lines[line] = emptied(lines[line])
    for (let lower = end.upperEnds; lower <= end.closes; lower++) lines[lower] = emptied(lines[lower])
    line = end.closes
  }
  return { text: lines.join('\n'), issues }
}

interface ConflictEnd {
  /** The line after the upper version: of the version before both, where Git shows it, else `lower`. */
  readonly upperEnds: number
  /** The line between the two versions. */
  readonly lower: number
  readonly closes: number
}

/** Where a conflict ends that a line opens; undefined where it opens none, or none that is whole. */
function endOf(lines: readonly string[], opens: number): ConflictEnd | undefined {
  if (!/^<{7}(?: |\r?$)/.test(lines[opens] ?? '')) return undefined
  let upperEnds: number | undefined
  let lower: number | undefined
  for (let line = opens + 1; line < lines.length; line++) {
    const text = lines[line] ?? ''
    if (/^<{7}(?: |\r?$)/.test(text)) return undefined
    if (lower === undefined && /^\|{7}(?: |\r?$)/.test(text)) upperEnds ??= line
    if (lower === undefined && /^={7}\r?$/.test(text)) lower = line
    if (lower !== undefined && /^>{7}(?: |\r?$)/.test(text))
      return { upperEnds: upperEnds ?? lower, lower, closes: line }
  }
  return undefined
}

/** What Git calls a version: `HEAD`, a branch, a commit. */
function nameIn(line = ''): string {
  return line.slice(7).trim()
}

function emptied(line = ''): string {
  return line.endsWith('\r') ? '\r' : ''
}
