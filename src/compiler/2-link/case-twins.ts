import type { Issue } from '../model/issue.ts'
import type { Parsed } from '../model/source.ts'

/** Files that differ only in case are one file on some machines. */
export function findCaseTwins(parsed: readonly Parsed[]): Issue[] {
  const seen = new Map<string, string>()
  return parsed.flatMap(({ file }): Issue[] => {
    const other = seen.get(file.toLowerCase())
    seen.set(file.toLowerCase(), file)
    const place = { line: 1, column: 1 }
    return other === undefined ? [] : [{ type: 'file-name-case', file, other, at: { file, start: place, end: place } }]
  })
}
