import type { RenameFile, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { addressOf, type Entry, type Handbook, type Pointer } from '../compiler/index.ts'
import { asAddress, relativePath, resolvePath } from '../compiler/meaning/paths.ts'
import { playbookIdOf, playbookPages } from '../compiler/meaning/playbook-id.ts'
import { slug } from '../compiler/meaning/slug.ts'
import { changesIn, type Problem } from './edits.ts'
import { keepInList } from './former-names.ts'
import type { Session } from './session.ts'
import { conceptOf } from './shape-at.ts'
import { rangeWithin } from './stretches.ts'

/** Has an entry an id that may be changed? People are headings of one file, and some files are one of their kind. */
export function renamable(entry: Entry, handbook: Handbook): boolean {
  const isAlone = handbook.entries.filter(({ file }) => file === entry.file).length === 1
  return entry.origin === 'company' && isAlone && entry.file.split('/').length > 2
}

/**
 * Gives an entry another id everywhere: its file, the playbooks that are called after it, ids in front matter, and links.
 * Each file that moves keeps its old id in `formerly`, so that its address leads on.
 */
export function renameId(session: Session, entry: Entry, wanted: string): WorkspaceEdit | Problem {
  const { handbook } = session.book()
  const id = wanted.trim()
  const problem = entry.kind === 'playbook' ? problemOfPlaybook(entry.id, id) : problemOfId(id)
  if (problem !== undefined) return { problem }
  const moves = movesFor(handbook, entry, id)
  const taken = moves.find(({ to }) => handbook.entries.some(({ file }) => file === to))
  if (taken) return { problem: `There is a file \`${taken.to}\` already.` }
  // The folder that it lies in is part of its id.
  const edits = editsForMoves(session, moves, { entry, id: entry.id.replace(/[^/]*$/, () => id) })
  const files = moves.map(({ entry: { file }, to }): RenameFile => ({
    kind: 'rename',
    oldUri: session.uriOf(file),
    newUri: session.uriOf(to),
  }))
  return { documentChanges: [...changesIn(session, edits), ...files] }
}

/**
 * What has to be written otherwise where pages get other files: links from and to them, and `formerly` of those that have an id of
 * their own; with another id of one of them, also the names.
 */
export function editsForMoves(
  session: Session,
  moves: readonly Move[],
  renamed: { readonly entry: Entry; readonly id: string } | undefined,
): ReadonlyMap<string, readonly TextEdit[]> {
  const { handbook } = session.book()
  const newFile = new Map(moves.map(({ entry: { file }, to }) => [file, to]))
  const edits = new Map<string, TextEdit[]>()
  const add = (file: string, edit: TextEdit): void => void edits.set(file, [...(edits.get(file) ?? []), edit])
  for (const [file, pointers] of handbook.pointers()) {
    for (const pointer of pointers) {
      const edit = editFor(pointer, renamed, newFile, session)
      if (edit) add(file, edit)
    }
  }
  for (const { entry: moved, to } of moves) {
    if (renamable(moved, handbook)) {
      for (const name of formerNameOf(moved, to)) {
        for (const edit of keepInList(session, moved, 'formerly', name)) add(moved.file, edit)
      }
    }
    for (const edit of keepFiles(moved.file, to, session)) add(moved.file, edit)
  }
  return edits
}

function problemOfId(id: string): string | undefined {
  const plain = slug(id)
  return plain === id ? undefined : `An id has small letters, digits and hyphens only: \`${plain}\`.`
}

/** A playbook’s file is called after its buyer, and lies in the folder of its role: only its variant is its own. */
function problemOfPlaybook(old: string, id: string): string | undefined {
  const { name, variant } = playbookIdOf(id)
  const { name: buyer } = playbookIdOf(old)
  if (name === buyer && variant === undefined) return undefined
  const plain = slug(variant ?? id)
  if (name !== buyer || variant !== plain) {
    return (
      `A playbook is called after its buyer: \`${buyer}\`, or \`${buyer}.${plain === buyer ? 'renewal' : plain}\` for ` +
      'one of several. For another buyer, write its id behind `persona` and move the file.'
    )
  }
  if (!playbookPages.includes(variant)) return undefined
  return `\`${variant}\` is the address of a page below a playbook: choose another word.`
}

/** A page that gets another file. */
export interface Move {
  readonly entry: Entry
  readonly to: string
}

/** A role’s and a persona’s id are part of their playbooks’ paths. */
function movesFor(handbook: Handbook, entry: Entry, id: string): Move[] {
  const playbooks = handbook.all('playbook').flatMap((playbook): Move[] => {
    const { folder: role, name: persona, variant } = playbookIdOf(playbook.id)
    const isMeant = entry.kind === 'role' ? role === entry.id : entry.kind === 'persona' && persona === entry.id
    const [folder, name] = entry.kind === 'role' ? [id, persona] : [role, id]
    return isMeant
      ? [{ entry: playbook, to: `playbooks/${folder}/${name}${variant === undefined ? '' : `.${variant}`}.md` }]
      : []
  })
  const slash = entry.file.lastIndexOf('/') + 1
  const ending = /\.mdx?$/.exec(entry.file)?.[0] ?? '.md'
  return [{ entry, to: `${entry.file.slice(0, slash)}${id}${ending}` }, ...playbooks]
}

function editFor(
  { as, written, target, at }: Pointer,
  renamed: { readonly entry: Entry; readonly id: string } | undefined,
  newFile: ReadonlyMap<string, string>,
  session: Session,
): TextEdit | undefined {
  if (as === 'name') {
    return renamed?.entry === target && written === target.id ? within(session, at, written, renamed.id) : undefined
  }
  const [path = '', anchor] = written.split('#', 2)
  const to = newFile.get(target.file)
  const from = newFile.get(at.file)
  if (path === '' || (to === undefined && from === undefined)) return undefined
  const address = relativePath(from ?? at.file, to ?? target.file)
  return address === path
    ? undefined
    : within(session, at, written, address + (anchor === undefined ? '' : `#${anchor}`))
}

export function within(session: Session, at: Pointer['at'], words: string, put: string): TextEdit | undefined {
  const range = rangeWithin(session, at, words)
  return range && { range, newText: put }
}

/** A source that goes to another folder leaves the pictures and files that it leads to where they are. */
function keepFiles(from: string, to: string, session: Session): TextEdit[] {
  const pointers = session.book().handbook.filePointers().get(from) ?? []
  return pointers.flatMap(({ written, file, at }) => {
    const [path = ''] = written.split('#', 1)
    const address = asAddress(relativePath(to, file))
    // A link that begins with `./` leads on within a folder.
    const leadsOn = resolvePath(to, path) === file || address === path
    return leadsOn ? [] : (within(session, at, path, address) ?? [])
  })
}

/** An old id leads on within a kind; to a page of another kind, the old address does. */
function formerNameOf(entry: Entry, to: string): readonly string[] {
  if (conceptOf(to)?.kind === entry.kind) return [entry.id]
  const address = addressOf(entry)
  return address.includes('#') ? [] : [address]
}
