import type { Issue } from '../model/issue.ts'
import type { Position } from '../model/position.ts'

/** Says what the YAML reader met, with what an author needs to see: the line, and the key's first place. */
export function syntaxIssue(problem: string, lines: readonly string[], firstLine: number, at: Position): Issue {
  const line = lines[at.start.line - firstLine] ?? ''
  const next = lines[at.start.line - firstLine + 1] ?? ''
  const key = /^\s*([\w-]+):/.exec(line)?.[1]
  if (/nested mappings|compact mappings/i.test(problem) && /^\s+[\w-]+:(\s|$)/.test(next) && !/:.*:\s/.test(line)) {
    const start = { line: at.start.line + 1, column: 1 }
    const end = { line: start.line, column: next.length - next.trimStart().length + 1 }
    return {
      type: 'front-matter-syntax',
      problem: 'indented',
      line: next,
      first: undefined,
      at: { file: at.file, start, end },
    }
  }
  const bracket = /flow (?:sequence|map)/i.test(problem)
    ? openBracket(lines.slice(0, at.start.line - firstLine + 1))
    : undefined
  if (bracket) {
    const start = { line: bracket.line + firstLine, column: bracket.column }
    const end = { ...start, column: start.column + 1 }
    return {
      type: 'front-matter-syntax',
      problem,
      line: lines[bracket.line] ?? '',
      first: undefined,
      at: { file: at.file, start, end },
    }
  }
  if (!/unique/i.test(problem) || key === undefined)
    return { type: 'front-matter-syntax', problem, line, first: undefined, at }
  const column = line.indexOf(key) + 1
  const end = { line: at.start.line, column: column + key.length }
  const index = lines.findIndex((it) => it.trimStart().startsWith(`${key}:`))
  const start = { line: index + firstLine, column: (lines[index] ?? '').indexOf(key) + 1 }
  const first = { file: at.file, start, end: { line: start.line, column: start.column + key.length } }
  return {
    type: 'front-matter-syntax',
    problem,
    line,
    first,
    at: { file: at.file, start: { line: at.start.line, column }, end },
  }
}

/** The last value that begins with a bracket: the reader notices only further down that none closes it. */
function openBracket(lines: readonly string[]): { readonly line: number; readonly column: number } | undefined {
  const line = lines.findLastIndex((it) => /^\s*(?:- +|[\w-]+: +)[[{]/.test(it))
  return line === -1 ? undefined : { line, column: (lines[line] ?? '').search(/[[{]/) + 1 }
}
