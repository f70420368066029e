import type { RenameFile, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { Entry, Handbook, Pointer } from '../compiler/index.ts'
import { relativePath } from '../compiler/meaning/paths.ts'
import { playbookIdOf, playbookPages } from '../compiler/meaning/playbook-id.ts'
import { slug } from '../compiler/meaning/slug.ts'
import { changesIn, type Problem } from './edits.ts'
import { keepInList } from './former-names.ts'
import type { Session } from './session.ts'
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
  const newFile = new Map(moves.map(({ entry: { file }, to }) => [file, to]))
  const edits = new Map<string, TextEdit[]>()
  const add = (file: string, edit: TextEdit): void => void edits.set(file, [...(edits.get(file) ?? []), edit])
  for (const [file, pointers] of handbook.pointers()) {
    for (const pointer of pointers) {
      const edit = editFor(pointer, entry, id, newFile, session)
      if (edit) add(file, edit)
    }
  }
  for (const { entry: moved, to } of moves) {
    for (const edit of keepInList(session, moved, 'formerly', moved.id)) add(moved.file, edit)
    for (const edit of keepFiles(moved.file, to, session)) add(moved.file, edit)
  }
  const files = moves.map(({ entry: { file }, to }): RenameFile => ({
    kind: 'rename',
    oldUri: session.uriOf(file),
    newUri: session.uriOf(to),
  }))
  return { documentChanges: [...changesIn(session, edits), ...files] }
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

interface Move {
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
  entry: Entry,
  id: string,
  newFile: ReadonlyMap<string, string>,
  session: Session,
): TextEdit | undefined {
  if (as === 'name') {
    return target === entry && written === entry.id ? within(session, at, written, id) : undefined
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

function within(session: Session, at: Pointer['at'], words: string, put: string): TextEdit | undefined {
  const range = rangeWithin(session, at, words)
  return range && { range, newText: put }
}

/** A source that goes to another folder leaves the pictures that lay beside it where they are. */
function keepFiles(from: string, to: string, session: Session): TextEdit[] {
  const [folder, other] = [from, to].map((file) => file.slice(0, file.lastIndexOf('/') + 1)) as [string, string]
  if (folder === other) return []
  const pointers = session.book().handbook.filePointers().get(from) ?? []
  return pointers
    .filter(({ file, written }) => file.startsWith(folder) && !written.startsWith('../'))
    .flatMap(({ written, at }) => {
      const edit = within(session, at, written, relativePath(to, folder + written.replace(/^(?:\.\/)+/, '')))
      return edit ? [edit] : []
    })
}
