import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Connection,
  MessageType,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver'
import { answerChecks } from '../check-exchange/index.ts'
import { complete } from './complete.ts'
import { diagnosticsByFile, mendsAt } from './diagnostics.ts'
import type { Problem } from './edits.ts'
import { hover } from './hover.ts'
import { editsWithMoves, type FileMove } from './move-files.ts'
import { definition, references } from './references.ts'
import { renamingAt } from './rename.ts'
import { isSource, openSession } from './session.ts'

/** Milliseconds after a keystroke before everything is compiled again. */
const pause = 60

/** Answers an editor that works on a root, until it hangs up. */
export function serve(connection: Connection, root: string): void {
  const session = openSession(root)
  connection.onShutdown(answerChecks(root, session.book))
  const documents = new TextDocuments(TextDocument)
  let marked: ReadonlySet<string> = new Set()
  let timer: NodeJS.Timeout | undefined
  const publish = (): void => {
    const found = diagnosticsByFile(session)
    for (const file of new Set([...marked, ...found.keys()])) {
      void connection.sendDiagnostics({ uri: session.uriOf(file), diagnostics: found.get(file) ?? [] })
    }
    marked = new Set(found.keys())
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(publish, pause)
  }
  /** The source that a question is about; nothing is said of other files. */
  const about = <T>(uri: string, answer: (file: string) => T): T | undefined => {
    const file = session.fileOf(uri)
    return file !== undefined && isSource(file) ? answer(file) : undefined
  }

  let takesSnippets = false
  connection.onInitialize(({ capabilities }) => {
    takesSnippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false
    return { serverInfo: { name: 'Fieldbook' }, capabilities: abilities }
  })
  connection.onInitialized(publish)
  connection.onDidChangeWatchedFiles(() => {
    session.reload()
    soon()
  })
  connection.onCodeAction(
    ({ textDocument, range, context }) =>
      about(textDocument.uri, (file) => mendsAt(session, file, range, context.only)) ?? [],
  )
  connection.onCompletion(
    ({ textDocument, position }) =>
      about(textDocument.uri, (file) => complete(session, file, position, takesSnippets)) ?? [],
  )
  connection.onHover(({ textDocument, position }) => about(textDocument.uri, (file) => hover(session, file, position)))
  connection.onDefinition(({ textDocument, position }) =>
    about(textDocument.uri, (file) => definition(session, file, position)),
  )
  connection.onReferences(
    ({ textDocument, position, context }) =>
      about(textDocument.uri, (file) => references(session, file, position, context.includeDeclaration)) ?? [],
  )
  connection.onPrepareRename(({ textDocument, position }) =>
    about(textDocument.uri, (file) => {
      const renaming = renamingAt(session, file, position)
      if ('problem' in renaming) return refusal(renaming)
      return { range: renaming.range, placeholder: renaming.placeholder }
    }),
  )
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    about(textDocument.uri, (file) => {
      const renaming = renamingAt(session, file, position)
      const edit = 'problem' in renaming ? renaming : renaming.to(newName)
      return 'problem' in edit ? refusal(edit) : edit
    }),
  )
  connection.workspace.onWillRenameFiles(({ files }) => {
    const moves = files.flatMap(({ oldUri, newUri }): FileMove[] => {
      const [from, to] = [session.fileOf(oldUri), session.fileOf(newUri)]
      return from === undefined || to === undefined ? [] : [{ from, to }]
    })
    const edit = editsWithMoves(session, moves)
    if (!('problem' in edit)) return edit
    const message = `Nothing that names the file is changed along. ${edit.problem}`
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
    return null
  })
  documents.onDidChangeContent(({ document }) => {
    about(document.uri, (file) => session.revise(file, document.getText()))
    soon()
  })
  documents.onDidClose(({ document }) => {
    about(document.uri, (file) => session.forget(file))
    soon()
  })
  documents.onDidSave(() => {
    session.reload()
    soon()
  })
  documents.listen(connection)
  connection.listen()
}

/** What an editor may ask. */
const abilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.fieldbook'] },
  completionProvider: { triggerCharacters: ['#', '*', ' ', '(', '/', ':', '['] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  workspace: {
    fileOperations: {
      willRename: {
        // Files and folders: an editor names only the folder of what it moves with it.
        filters: [{ scheme: 'file', pattern: { glob: '**/{content,playbooks}/**' } }],
      },
    },
  },
}

function refusal({ problem }: Problem): ResponseError {
  return new ResponseError(-32_602, problem)
}
