import type { Issue } from '../model/issue.ts'
import type { Acceptance } from '../model/source.ts'

/**
 * Finds `<!-- fieldbook-ignore rule-id: reason -->`, and `# fieldbook-ignore rule-id: reason` in front matter. Each
 * speaks for the next line that isn't blank or another such remark; as the first line of front matter it also speaks
 * for what is reported at the fence.
 */
export function readAcceptances(file: string, text: string, report: (issue: Issue) => void): Acceptance[] {
  if (!text.includes('fieldbook-ignore')) return []
  const lines = text.split(/\r?\n/)
  const found: Acceptance[] = []
  for (const [index, line] of lines.entries()) {
    const match = remark.exec(line)
    if (!match || isInCode(line, match.index) || isInFence(lines, index)) continue
    const rule = match.groups?.['rule'] ?? ''
    const reason = (match.groups?.['reason'] ?? '').trim()
    const column = match.index + 1
    const at = { file, start: { line: index + 1, column }, end: { line: index + 1, column: column + match[0].length } }
    if (reason === '') {
      report({ type: 'ignore-without-reason', rule, at })
      continue
    }
    found.push({ rule, reason, line: spokenFor(lines, index), at })
    if (index === 1 && lines[0]?.startsWith('---')) found.push({ rule, reason, line: 1, at })
  }
  return found
}

const remark = /(?:<!--|#)\s*fieldbook-ignore\s+(?<rule>[\w-]+)\s*:?(?<reason>.*?)\s*(?:-->|$)/

function spokenFor(lines: readonly string[], index: number): number {
  let next = index + 1
  while (next < lines.length && (lines[next]?.trim() === '' || remark.test(lines[next] ?? ''))) next++
  return next + 1
}

/** Examples in code aren't meant: between backticks, or in a fence. */
function isInCode(line: string, index: number): boolean {
  return line.slice(0, index).split('`').length % 2 === 0
}

function isInFence(lines: readonly string[], index: number): boolean {
  return lines.slice(0, index).filter((line) => /^\s*(```|~~~)/.test(line)).length % 2 === 1
}
