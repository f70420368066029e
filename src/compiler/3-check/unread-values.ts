import type { Entry } from '../model/concepts.ts'
import type { Governance } from '../model/governance.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import { nearest } from '../meaning/nearest.ts'
import { plainName } from '../meaning/slug.ts'
import { english } from '../vocabulary/english.ts'

type Label = keyof typeof english.labels
type Heading = keyof typeof english.headings

/**
 * Says whether a label stands in a stretch of source and couldn't be read: misspelt, not written as a label, or with a
 * value nobody understands. Another rule speaks of it then; that the value is missing needn't be said as well.
 */
export function unreadValues(handbook: Handbook): (label: Label, within: Position) => boolean {
  const unread = handbook.issues.filter(
    (it) =>
      it.type === 'value-unreadable' ||
      it.type === 'value-ambiguous' ||
      it.type === 'label-malformed' ||
      it.type === 'label-not-bold' ||
      it.type === 'unknown-label',
  )
  const byFile = Map.groupBy(unread, (issue) => issue.at.file)
  return (label, within) => {
    const words = english.labels[label]
    return (byFile.get(within.file) ?? []).some((issue) => isWithin(issue.at, within) && isMeant(issue.label, words))
  }
}

/** The same for a label anywhere in an entry. */
export function unreadIn(handbook: Handbook): (label: Label, entry: Entry) => boolean {
  const isUnread = unreadValues(handbook)
  return (label, { at }) => isUnread(label, { ...at, end: { line: Infinity, column: 1 } })
}

/** Says whether an entry's front matter has a key whose value couldn't be read. */
export function unreadKey(handbook: Handbook, key: keyof Governance): (entry: Entry) => boolean {
  const files = new Set(
    handbook.issues.flatMap((it) => (it.type === 'front-matter-value' && it.key === key ? [it.at.file] : [])),
  )
  return ({ file }) => files.has(file)
}

/** The same for a heading that is misspelt. */
export function unreadHeadings(handbook: Handbook): (heading: Heading, within: Position) => boolean {
  const unread = handbook.issues.filter((it) => it.type === 'unknown-heading')
  return (heading, within) =>
    unread.some(
      (issue) =>
        issue.at.file === within.file &&
        isWithin(issue.at, within) &&
        isMeant(issue.heading.split(':')[0] ?? '', english.headings[heading]),
    )
}

function isWithin({ start }: Position, within: Position): boolean {
  return start.line >= within.start.line && start.line <= within.end.line
}

function isMeant(written: string, words: readonly string[]): boolean {
  return words.some((word) => plainName(word) === plainName(written)) || nearest(written, words, 1).length > 0
}
