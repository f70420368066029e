import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import type { Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Session } from '../../src/language-server/session.ts'
import { generatorRoot } from '../../src/workspace/index.ts'

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })))

/** A root of its own to write into. */
export function copyOf(from: string): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-test-'))
  roots.push(root)
  for (const part of ['content', 'playbooks', 'fieldbook.yaml']) {
    cpSync(join(generatorRoot, from, part), join(root, part), { recursive: true })
  }
  return root
}

/** Does on the disk what an editor does with the answer. */
export function make(answer: WorkspaceEdit | { readonly problem: string } | undefined, session: Session, root: string) {
  if (!answer || 'problem' in answer) throw new Error(answer?.problem ?? 'no answer')
  const pathOf = (uri: string): string => join(root, session.fileOf(uri) ?? '')
  for (const change of answer.documentChanges ?? []) {
    if ('edits' in change) {
      const path = pathOf(change.textDocument.uri)
      writeFileSync(path, edited(readFileSync(path, 'utf8'), change.edits as TextEdit[]))
    } else if (change.kind === 'rename') {
      mkdirSync(dirname(pathOf(change.newUri)), { recursive: true })
      renameSync(pathOf(change.oldUri), pathOf(change.newUri))
    }
  }
}

/** Where words stand first in a file, some letters into them. */
export function placeIn(root: string, file: string, words: string, into = 0): Position {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const line = lines.findIndex((it) => it.includes(words))
  if (line === -1) throw new Error(`${file} doesn’t say ${words}`)
  return { line, character: (lines[line] ?? '').indexOf(words) + into }
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    )
}
