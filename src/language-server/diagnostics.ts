import type { CodeAction, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver'
import type { Edit, Finding, Fix } from '../compiler/index.ts'
import { overlap, rangeOf, weights } from './places.ts'
import { remarkAbove } from './remark-above.ts'
import type { Session } from './session.ts'
import { linesOf } from './stretches.ts'

/** What is to fix in each file, for the editor to mark. */
export function diagnosticsByFile(session: Session): ReadonlyMap<string, Diagnostic[]> {
  const { findings, handbook } = session.book()
  const { address, base } = handbook.settings
  const hrefOf = (rule: string): string =>
    address === undefined ? session.uriOf(`docs/rules/${rule}.md`) : new URL(`${base}rules/${rule}/`, address).href
  const all = findings.map(
    (finding) => [finding.at.file, diagnosticOf(finding, session, hrefOf(finding.rule))] as const,
  )
  return new Map([...Map.groupBy(all, ([file]) => file)].map(([file, group]) => [file, group.map(([, it]) => it)]))
}

function diagnosticOf(finding: Finding, { uriOf }: Session, href: string | undefined): Diagnostic {
  return {
    range: rangeOf(finding.at),
    severity: weights[finding.severity],
    source: 'Fieldbook',
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: `${finding.message}\n→ ${finding.hint}`,
    relatedInformation: finding.related.map(({ message, at }) => ({
      message,
      location: { uri: uriOf(at.file), range: rangeOf(at) },
    })),
  }
}

/**
 * The mends of what is to fix in a stretch of a file, one that makes all of the file’s that need no asking, and ways to accept what is
 * found.
 *
 * @param wanted kinds that the editor asks for; undefined for all
 */
export function mendsAt(session: Session, file: string, range: Range, wanted?: readonly string[]): CodeAction[] {
  return allMendsAt(session, file, range).filter(
    ({ kind = '' }) => !wanted || wanted.some((it) => kind === it || kind.startsWith(`${it}.`)),
  )
}

function allMendsAt(session: Session, file: string, range: Range): CodeAction[] {
  const inFile = session.book().findings.filter(({ at }) => at.file === file)
  const here = inFile.filter(({ at }) => overlap(rangeOf(at), range))
  const actions = [
    ...here.flatMap((finding) => finding.fixes.map((fix) => actionOf(finding, fix, session))),
    ...here.flatMap((finding) => acceptanceOf(finding, session) ?? []),
  ]
  const safe = inFile.flatMap(({ fixes }) => fixes.filter((fix) => fix.safe).slice(0, 1))
  if (safe.length === 0) return actions
  const edit = editOf(
    safe.flatMap(({ edits }) => edits),
    session,
  )
  return [...actions, { title: 'Mend what needs no asking in this file', kind: 'source.fixAll.fieldbook', edit }]
}

/**
 * Writes the remark that accepts a finding, without the reason: nobody else knows it. Until it stands there, the finding stays, and
 * one more asks for the reason.
 */
function acceptanceOf(finding: Finding, session: Session): CodeAction | undefined {
  const { at, rule } = finding
  const { handbook } = session.book()
  const isSettings = at.file === 'fieldbook.yaml'
  const isRead = isSettings || [...handbook.entries, ...handbook.unreadable].some(({ file }) => file === at.file)
  if (!isRead || aboutRemarks.test(rule)) return undefined
  const edit = remarkAbove(linesOf(session, at.file), isSettings, at.start.line - 1, rule)
  return (
    edit && {
      title: `Accept this here, for a reason that you write (\`${rule}\`)`,
      kind: 'quickfix',
      diagnostics: [diagnosticOf(finding, session, undefined)],
      edit: { changes: { [session.uriOf(at.file)]: [edit] } },
    }
  )
}

/** What can’t be accepted: remarks themselves, and two versions of a part. */
const aboutRemarks = /^(?:ignore-|merge-conflict$)/

function actionOf(finding: Finding, { title, safe, edits }: Fix, session: Session): CodeAction {
  return {
    title,
    kind: 'quickfix',
    isPreferred: safe,
    diagnostics: [diagnosticOf(finding, session, undefined)],
    edit: editOf(edits, session),
  }
}

function editOf(edits: readonly Edit[], { uriOf }: Session): WorkspaceEdit {
  const byFile = Map.groupBy(edits, ({ at }) => at.file)
  const changes = [...byFile].map(([file, group]) => [
    uriOf(file),
    group.map(({ at, put }) => ({ range: rangeOf(at), newText: put })),
  ])
  return { changes: Object.fromEntries(changes) }
}
