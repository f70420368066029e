import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { findControlCharacters } from './control-characters.ts'
import { decode } from './decode.ts'
import { settleConflicts } from './merge-conflicts.ts'

/** A source’s text, with what is wrong with it as text reported; undefined where it can’t be read at all. */
export function readText(source: Source, report: (issue: Issue) => void): string | undefined {
  const { file } = source
  const decoded = decode(source)
  if ('issue' in decoded) {
    report(decoded.issue)
    return undefined
  }
  const { text, issues } = settleConflicts(file, decoded.text)
  for (const issue of [...findControlCharacters(file, decoded.text), ...issues]) report(issue)
  return text
}
