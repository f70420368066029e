import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node.js'
import { bin, environmentOf } from './run.ts'

/** What an editor does with the language server of a root, which runs for all tests of a file. */
export interface PretendEditor {
  readonly connection: () => ProtocolConnection
  /** What the editor shows of a file: opened first, then typed. */
  readonly show: (file: string, text: string) => Promise<void>
  /** The marks of a file, once there are as many; with none wanted, once there are none. */
  readonly marked: (file: string, least: number) => Promise<readonly Diagnostic[]>
  readonly ask: <T>(method: string, file: string, rest: object) => Promise<T>
  /** Where words stand first in a file as it is on the disk. */
  readonly placeOf: (file: string, words: string, offset: number) => { position: { line: number; character: number } }
  readonly original: (file: string) => string
  readonly uriOf: (file: string) => string
  /** The text of a file as it is shown, after an edit. */
  readonly applied: (file: string, edit: WorkspaceEdit | undefined) => string
}

export function pretendEditor(root: string): PretendEditor {
  const server = spawn(process.execPath, [bin, 'language-server', '--root', root], { env: environmentOf() })
  const marks = new Map<string, readonly Diagnostic[]>()
  const versions = new Map<string, number>()
  const shown = new Map<string, string>()
  let editor: ProtocolConnection
  const uriOf = (file: string): string => pathToFileURL(join(root, file)).href
  const original = (file: string): string => readFileSync(join(root, file), 'utf8')

  beforeAll(async () => {
    editor = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
    editor.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => marks.set(uri, diagnostics))
    editor.listen()
    await editor.sendRequest('initialize', { processId: null, rootUri: pathToFileURL(root).href, capabilities: {} })
    await editor.sendNotification('initialized', {})
  }, 120_000)

  afterAll(async () => {
    await editor.sendRequest('shutdown')
    await editor.sendNotification('exit')
    editor.dispose()
    server.kill()
  })

  return {
    uriOf,
    original,
    connection: () => editor,
    show: async (file, text) => {
      const version = (versions.get(file) ?? 0) + 1
      versions.set(file, version)
      shown.set(file, text)
      const uri = uriOf(file)
      if (version === 1) {
        await editor.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version, text },
        })
      } else {
        await editor.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ text }],
        })
      }
    },
    marked: async (file, least) => {
      for (;;) {
        const found = marks.get(uriOf(file)) ?? []
        if (least === 0 ? found.length === 0 : found.length >= least) return found
        await wait(20)
      }
    },
    ask: (method, file, rest) => editor.sendRequest(method, { textDocument: { uri: uriOf(file) }, ...rest }),
    placeOf: (file, words, offset) => {
      const lines = original(file).split('\n')
      const line = lines.findIndex((it) => it.includes(words))
      return { position: { line, character: (lines[line] ?? '').indexOf(words) + offset } }
    },
    applied: (file, edit) => edited(shown.get(file) ?? original(file), edit?.changes?.[uriOf(file)] ?? []),
  }
}

function edited(before: string, edits: readonly TextEdit[]): string {
  const lines = before.split('\n')
  const offset = ({ line, character }: { line: number; character: number }): number =>
    lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (text, { range, newText }) => text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end)),
      before,
    )
}
