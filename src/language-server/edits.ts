import type { Position as EditorPlace, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { editBytes, type Finding } from '../compiler/index.ts'
import { bookWith, type Session } from './session.ts'

/** Why something can’t be done, in words for whoever asked for it. */
export interface Problem {
  readonly problem: string
}

/** Edits by file, as an editor takes them. */
export function changesIn(session: Session, edits: ReadonlyMap<string, readonly TextEdit[]>): TextDocumentEdit[] {
  return [...edits].map(([file, list]) => ({
    textDocument: { uri: session.uriOf(file), version: null },
    edits: [...list],
  }))
}

export function insertion(place: EditorPlace, newText: string): TextEdit {
  return { range: { start: place, end: place }, newText }
}

/**
 * The edits, unless something would be to fix after them that isn’t now: then nothing is changed, and what it is is said. What is
 * only advice stops nobody.
 */
export function unlessHarmful(
  session: Session,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
): WorkspaceEdit | Problem {
  const before = session.book()
  const revised = [...edits].flatMap(([file, list]) => {
    const at = ({ range: { start, end } }: TextEdit) => ({ file, start: onPaper(start), end: onPaper(end) })
    const bytes = editBytes(
      new TextEncoder().encode(session.text(file) ?? ''),
      list.map((edit) => ({ at: at(edit), put: edit.newText })),
    )
    return bytes ? [[file, bytes] as const] : []
  })
  const after = bookWith(session, new Map(revised))
  const harm = newFinding(before.findings, after.findings)
  if (!harm) return { documentChanges: changesIn(session, edits) }
  return { problem: `Nothing is changed, because this would be wrong then, in ${harm.at.file}: ${harm.message}` }
}

/** Editors count from 0, positions from 1. */
function onPaper({ line, character }: EditorPlace) {
  return { line: line + 1, column: character + 1 }
}

/** The first of a kind that is found more often than before: the words of a finding hold names, which change with them. */
function newFinding(before: readonly Finding[], after: readonly Finding[]): Finding | undefined {
  const counts = (findings: readonly Finding[]) => Map.groupBy(findings, ({ rule }) => rule)
  const old = counts(before)
  for (const [rule, found] of counts(after.filter(({ severity }) => severity !== 'advice'))) {
    const known = old.get(rule) ?? []
    if (found.length <= known.length) continue
    return found.find(({ message }) => known.every((it) => it.message !== message)) ?? found.at(-1)
  }
  return undefined
}
