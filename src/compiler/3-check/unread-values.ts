import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import { plainName } from '../slug.ts'
import { english } from '../vocabulary/english.ts'

type Label = keyof typeof english.labels

/**
 * Says whether a label stands in a stretch of source with a value that couldn't be read. Another rule speaks of it then;
 * that the value is missing needn't be said as well.
 */
export function unreadValues(handbook: Handbook): (label: Label, within: Position) => boolean {
  const unread = handbook.issues.filter(
    (issue) => issue.type === 'value-unreadable' || issue.type === 'value-ambiguous',
  )
  const byFile = Map.groupBy(unread, (issue) => issue.at.file)
  return (label, within) => {
    const words = english.labels[label].map(plainName)
    return (byFile.get(within.file) ?? []).some(
      (issue) =>
        issue.at.start.line >= within.start.line &&
        issue.at.start.line <= within.end.line &&
        words.includes(plainName(issue.label)),
    )
  }
}
