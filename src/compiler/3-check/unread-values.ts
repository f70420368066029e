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
  const unread = handbook.issues.filter((it) => it.type === 'value-unreadable' || it.type === 'value-ambiguous')
  const places = Map.groupBy(unread, (issue) => `${plainName(issue.label)} ${issue.at.file}`)
  return (label, { file, start, end }) =>
    english.labels[label].some((word) =>
      places
        .get(`${plainName(word)} ${file}`)
        ?.some(({ at }) => at.start.line >= start.line && at.start.line <= end.line),
    )
}
