import type { IssueOf } from '../model/issue.ts'
import { startOf } from './decode.ts'

/** Says what stands where front matter was expected, and points at the line to change. */
export function missingFrontMatter(file: string, text: string): IssueOf<'front-matter-missing'> {
  const lines = text.split(/\r?\n/)
  const opening = lines.findIndex((line) => line.trim() !== '')
  const at = (index: number) => {
    const place = { line: index + 1, column: 1 }
    return { file, start: place, end: { ...place, column: Math.max(2, (lines[index] ?? '').length + 1) } }
  }
  const first = lines[opening] ?? ''
  const isFence = /^---\s*$/.test(first)
  const type = 'front-matter-missing'
  if (isKey(first)) return { type, why: 'no-opening', at: at(opening) }
  if (isFence && opening > 0) return { type, why: 'blank-lines', at: at(0) }
  if (!isKey(lines[opening + 1] ?? '')) return { type, why: 'nothing', at: startOf(file) }
  if (!isFence) return { type, why: 'odd-fence', at: at(opening) }
  const behind = lines.findIndex((line, index) => index > opening && !isKey(line) && !/^\s+\S|^\s*[-#]\s/.test(line))
  return { type, why: 'no-closing', at: at(behind === -1 ? lines.length - 1 : behind) }
}

function isKey(line: string): boolean {
  return /^[A-Za-z][\w-]*:(?:\s|$)/.test(line)
}
