import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { asAddress, relativePath, resolvePath } from '../compiler/meaning/paths.ts'
import { yamlText } from '../compiler/index.ts'
import type { Book } from '../workspace/index.ts'
import { changesIn, type Problem } from './edits.ts'
import { rangeOf } from './places.ts'
import { editsForMoves, type Move, renamable, renameId, within } from './rename-id.ts'
import type { Session } from './session.ts'

/** A file, or a folder with all that lies in it, that an editor is about to give another name or another folder. */
export interface FileMove {
  readonly from: string
  readonly to: string
}

/**
 * What has to change with files that an editor renames or moves itself: as with an id that is renamed, but for the file’s own move,
 * which the editor makes. Of pictures and other files, the links to them.
 */
export function editsWithMoves(session: Session, named: readonly FileMove[]): WorkspaceEdit | Problem {
  const { handbook, read } = session.book()
  const moves = named.flatMap((move) => filesMoved(read, move))
  const [only, ...others] = moves
  const entryAt = (file: string) => handbook.entries.find((entry) => entry.file === file && entry.origin === 'company')
  const entry = only && others.length === 0 ? entryAt(only.from) : undefined
  if (only && entry && entry.kind !== 'playbook' && renamable(entry, handbook) && isBeside(only)) {
    const edit = renameId(session, entry, only.to.slice(only.to.lastIndexOf('/') + 1).replace(/\.mdx?$/, ''))
    if ('problem' in edit) return edit
    const isOwn = (uri: string): boolean => uri === session.uriOf(only.from)
    return { documentChanges: (edit.documentChanges ?? []).filter((it) => !('oldUri' in it && isOwn(it.oldUri))) }
  }
  const pages = moves.flatMap(({ from, to }): Move[] => {
    const moved = entryAt(from)
    return moved ? [{ entry: moved, to }] : []
  })
  const edits = new Map<string, readonly TextEdit[]>(editsForMoves(session, pages, undefined))
  for (const move of moves) {
    if (entryAt(move.from)) continue
    for (const [file, list] of linksToFile(session, move)) edits.set(file, [...(edits.get(file) ?? []), ...list])
  }
  return { documentChanges: changesIn(session, edits) }
}

/** Of a folder an editor names nothing but the folder. */
function filesMoved({ sources, assets }: Book['read'], move: FileMove): readonly FileMove[] {
  const inside = [...sources, ...assets].filter(({ file }) => file.startsWith(`${move.from}/`))
  if (inside.length === 0) return [move]
  return inside.map(({ file }) => ({ from: file, to: move.to + file.slice(move.from.length) }))
}

function isBeside({ from, to }: FileMove): boolean {
  return from.slice(0, from.lastIndexOf('/')) === to.slice(0, to.lastIndexOf('/')) && /\.mdx?$/.test(to)
}

/** Pictures, links and the front matter of collateral that lead to a file. */
function linksToFile(session: Session, { from, to }: FileMove): ReadonlyMap<string, readonly TextEdit[]> {
  const { handbook } = session.book()
  const links = [...handbook.filePointers().values()].flat().flatMap(({ file, written, at }) => {
    const [path = ''] = written.split('#', 1)
    const edit = file === from ? within(session, at, path, asAddress(relativePath(at.file, to))) : undefined
    return edit ? [[at.file, edit] as const] : []
  })
  const kept = handbook.all('collateral').flatMap((entry) => {
    const { file } = entry.front
    if (file === undefined || resolvePath(entry.file, file) !== from) return []
    const newText = yamlText(relativePath(entry.file, to))
    return [[entry.file, { range: rangeOf(entry.frontAt('file')), newText }] as const]
  })
  const byFile = Map.groupBy([...links, ...kept], ([file]) => file)
  return new Map([...byFile].map(([file, list]) => [file, list.map(([, edit]) => edit)]))
}
