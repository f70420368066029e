import { type Edit, editBytes } from '../compiler/index.ts'
import { renamable, renameId } from '../language-server/rename-id.ts'
import type { Session } from '../language-server/session.ts'
import { type Book, type SourceChange, writeTogether } from '../workspace/index.ts'
import type { Left } from './messages.ts'

type Renaming = Exclude<ReturnType<typeof renameId>, { readonly problem: string }>
type FileEdit = Extract<NonNullable<Renaming['documentChanges']>[number], { readonly edits: unknown }>

/** Gives a page another id everywhere, as a text editor does: its file, what is called after it, names and links. */
export function renamePage(book: Book, file: string, id: string, isAsRead: (bytes: Uint8Array) => boolean): Left {
  const entry = book.handbook.entries.find((it) => it.file === file)
  if (!entry || !renamable(entry, book.handbook)) return { done: false, problem: 'it has no name of its own' }
  const own = bytesOf(book, file)
  if (!own || !isAsRead(own)) return { done: false, problem: 'somebody else has changed it meanwhile' }
  const edit = renameId(sessionOf(book), entry, id)
  if ('problem' in edit) return { done: false, problem: edit.problem }
  const changes = changesFor(book, edit)
  if (!changes) return { done: false, problem: 'a page that names it isn’t UTF-8 text' }
  const written = writeTogether(book.root, changes)
  if (!written.done) return written
  const to = movesIn(edit).get(file)
  return { done: true, file: to, files: changes.map((change) => change.file), note: undefined }
}

/** Each file as it is to be: edited where it stands, or under another path. */
function changesFor(book: Book, edit: Renaming): readonly SourceChange[] | undefined {
  const moves = movesIn(edit)
  const edits = new Map(
    (edit.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change
        ? [[change.textDocument.uri, change.edits.flatMap((it) => editAt(change.textDocument.uri, it))] as const]
        : [],
    ),
  )
  const changes: SourceChange[] = []
  for (const file of new Set([...edits.keys(), ...moves.keys()])) {
    const before = bytesOf(book, file)
    const after = before && editBytes(before, edits.get(file) ?? [])
    if (!before || !after) return undefined
    const to = moves.get(file)
    if (to === undefined) changes.push({ file, before, after })
    else changes.push({ file: to, before: undefined, after }, { file, before, after: undefined })
  }
  return changes
}

/** Editors count lines and columns from 0. */
function editAt(file: string, edit: FileEdit['edits'][number]): Edit[] {
  if (!('newText' in edit)) return []
  const place = ({ line, character }: typeof edit.range.start) => ({ line: line + 1, column: character + 1 })
  return [{ at: { file, start: place(edit.range.start), end: place(edit.range.end) }, put: edit.newText }]
}

function movesIn({ documentChanges = [] }: Renaming): ReadonlyMap<string, string> {
  return new Map(
    documentChanges.flatMap((it) => ('kind' in it && it.kind === 'rename' ? [[it.oldUri, it.newUri] as const] : [])),
  )
}

/** What is on the disk, as an editor would have it open; addresses are paths from the root. */
function sessionOf(book: Book): Session {
  const nothing = (): void => undefined
  return {
    ...{ book: () => book, uriOf: (it: string) => it, fileOf: (it: string) => it },
    ...{ revise: nothing, forget: nothing, reload: nothing },
    text: (file) => {
      const bytes = bytesOf(book, file)
      return bytes && new TextDecoder().decode(bytes)
    },
  }
}

function bytesOf({ read }: Book, file: string): Uint8Array | undefined {
  return [...read.sources, read.settings].find((it) => it?.file === file)?.bytes
}
