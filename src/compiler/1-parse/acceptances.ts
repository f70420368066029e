import type { Issue } from '../model/issue.ts'
import type { Acceptance } from '../model/source.ts'
import { findPlaceholder } from '../meaning/placeholder-words.ts'

/**
 * Finds `<!-- fieldbook-ignore rule-id: reason -->`, and `# fieldbook-ignore rule-id: reason` in front matter. Each
 * speaks for the next line that isn't blank or another such remark; as the first line of front matter it also speaks
 * for what is reported at the fence.
 */
export function readAcceptances(file: string, text: string, report: (issue: Issue) => void): Acceptance[] {
  if (!text.includes('fieldbook-ignore')) return []
  const lines = text.split(/\r?\n/)
  const found: Acceptance[] = []
  const spokenFor = speaker(lines)
  let isInFence = false
  for (const [index, line] of lines.entries()) {
    const match = isInFence ? null : remark.exec(line)
    if (fence.test(line)) isInFence = !isInFence
    if (!match || isInCode(line, match.index)) continue
    const rule = match.groups?.['rule'] ?? ''
    const reason = (match.groups?.['reason'] ?? '').trim()
    const column = match.index + 1
    const at = { file, start: { line: index + 1, column }, end: { line: index + 1, column: column + match[0].length } }
    if (isNoReason(reason)) {
      report({ type: 'ignore-without-reason', rule, written: reason, at })
      continue
    }
    found.push({ rule, reason, line: spokenFor(index), at })
    if (index === 1 && lines[0]?.startsWith('---')) found.push({ rule, reason, line: 1, at })
  }
  return found
}

/** Nothing, or what holds the place of words that are still to come: `…`, `TODO`, `your reason`. */
function isNoReason(reason: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(reason) || /^(?:(?:your|the|a) )?reason\W*$/i.test(reason)) return true
  const held = findPlaceholder(reason)
  return held !== undefined && !/[\p{L}\p{N}]/u.test(reason.slice(0, held.start) + reason.slice(held.end))
}

const remark = /(?:<!--|#)\s*fieldbook-ignore\s+(?<rule>[\w-]+)\s*:?(?<reason>.*?)(?:-->|$)/

const fence = /^\s*(```|~~~)/

/** Says for which line, counted from 1, the remark at an index speaks. To be asked from the top down. */
function speaker(lines: readonly string[]): (index: number) => number {
  let next = 0
  return (index) => {
    // Remarks that follow one another speak for the same line.
    if (next <= index) next = index + 1
    while (next < lines.length && (lines[next]?.trim() === '' || remark.test(lines[next] ?? ''))) next++
    return next + 1
  }
}

/** Examples in code aren't meant: between backticks, as in a fence. */
function isInCode(line: string, index: number): boolean {
  return line.slice(0, index).split('`').length % 2 === 0
}
