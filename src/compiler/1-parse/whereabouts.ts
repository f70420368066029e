import type { Concept, Kind } from '../model/concept.ts'
import { concepts } from '../model/concepts.ts'
import type { Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { fileSlug } from '../meaning/slug.ts'
import { startOf } from './decode.ts'

/** Which concept a file is a source of, by the folder it lies in. Reports files that lie or are named wrongly. */
export function placeOf(file: string, origin: Source['origin'], report: (issue: Issue) => void): Kind | undefined {
  const kind = kindOf(file, origin)
  if (!kind) {
    const folders = Object.values(concepts)
      .map((concept: Concept) => concept.where)
      .map((where) => ('folder' in where ? `${where.folder}/` : where.file))
      .filter((folder) => !folder.startsWith('docs/'))
    report({ type: 'file-misplaced', file, folders, at: startOf(file) })
    return undefined
  }
  const better = wellNamed(file)
  if (better !== file) report({ type: 'file-name', file, better, at: startOf(file) })
  return kind
}

/**
 * An entry's id: its file's name without the ending; a playbook's has its role before it. Signs that mean something else in an
 * address, or lead out of a folder, are hyphens in it: the rule that speaks of them can be switched off.
 */
export function idOf(file: string, concept: Concept): string {
  const { where } = concept
  const inside =
    'folder' in where
      ? file.slice(file.indexOf(`${lastFolder(where.folder)}/`) + lastFolder(where.folder).length + 1)
      : file.slice(file.lastIndexOf('/') + 1)
  return inside
    .replace(/\.mdx?$/, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}._\-/ ()]/gu, '-')
    .replaceAll(/(?<=^|[./])\.+|\.+(?=\/|$)/g, '-')
}

function kindOf(file: string, origin: Source['origin']): Kind | undefined {
  return kindPlaces[origin].find(({ place }) => (place.endsWith('/') ? file.startsWith(place) : file === place))?.kind
}

/** Where each kind lies: a folder with its slash, or a file. Fieldbook's own sources lie in `docs/` in folders of the same name. */
const kindPlaces: Readonly<Record<Source['origin'], readonly { readonly kind: Kind; readonly place: string }[]>> = {
  company: placesOf((folder) => `${folder}/`),
  fieldbook: placesOf((folder) => `docs/${lastFolder(folder)}/`),
}

function placesOf(folderOf: (folder: string) => string): { kind: Kind; place: string }[] {
  return Object.values(concepts).map(({ kind, where }: Concept) => ({
    kind,
    place: 'file' in where ? where.file : folderOf(where.folder),
  }))
}

function lastFolder(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

/** Names become addresses: small letters, digits and hyphens; a dot parts a playbook's variant. */
function wellNamed(file: string): string {
  const [folders, ending] = [file.split('/'), /\.mdx?$/.exec(file)?.[0] ?? '']
  const name = (folders.pop() ?? '').slice(0, -ending.length || undefined)
  // Nothing may be called as the files of its folder’s own page.
  const parts = name
    .replaceAll(/\.(?=(?:html|md)(?:\.|$))/gi, '-')
    .split('.')
    .map(fileSlug)
  return [...folders, parts.join('.') + ending].join('/')
}
