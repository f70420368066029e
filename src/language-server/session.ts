import { join, relative } from 'node:path'
import { URI } from 'vscode-uri'
import type { Source } from '../compiler/index.ts'
import { type Book, generatorRoot, openBook, reviseBook } from '../workspace/index.ts'

/** One root while an editor works on it: what is on the disk, and over it what is open and not saved yet. */
export interface Session {
  readonly book: () => Book
  /** The text of a source as the editor shows it, or as it is on the disk. */
  readonly text: (file: string) => string | undefined
  /** An open file’s text has changed. */
  readonly revise: (file: string, text: string) => void
  /** A file was closed: what is on the disk counts again. */
  readonly forget: (file: string) => void
  /** Something on the disk has changed. */
  readonly reload: () => void
  /** Where a file lies: the root's own, or one of Fieldbook's `docs/`. */
  readonly uriOf: (file: string) => string
  /** The path from the root; undefined for what lies elsewhere. */
  readonly fileOf: (uri: string) => string | undefined
}

export function openSession(root: string): Session {
  const options = { root, drafts: true }
  let saved = openBook(options)
  let current: Book | undefined = saved
  const revised = new Map<string, Source>()
  const book = (): Book => (current ??= reviseBook(saved, revised, options))
  const sourceOf = (file: string): Source | undefined =>
    [...book().read.sources, book().read.settings].find((source) => source?.file === file)
  return {
    book,
    text: (file) => {
      const source = sourceOf(file)
      return source && new TextDecoder().decode(source.bytes)
    },
    revise: (file, text) => {
      const bytes = new TextEncoder().encode(text)
      const before = revised.get(file) ?? sourceOf(file)
      if (before && Buffer.compare(before.bytes, bytes) === 0) return
      revised.set(file, { file, bytes, origin: 'company' })
      current = undefined
    },
    forget: (file) => {
      if (revised.delete(file)) current = undefined
    },
    reload: () => {
      saved = openBook(options, saved)
      current = undefined
    },
    uriOf: (file) => URI.file(join(file.startsWith('docs/') ? generatorRoot : root, file)).toString(),
    fileOf: (uri) => {
      const file = relative(root, URI.parse(uri).fsPath).replaceAll('\\', '/')
      return file.startsWith('..') || file === '' ? undefined : file
    },
  }
}

/** What would be found if some sources said something else. */
export function bookWith(session: Session, texts: ReadonlyMap<string, Uint8Array>): Book {
  const now = session.book()
  const sources = [...texts].map(([file, bytes]) => [file, { file, bytes, origin: 'company' as const }] as const)
  return reviseBook(now, new Map(sources), { drafts: true, today: now.handbook.today })
}

/** May a file be one of the sources that the check reads? */
export function isSource(file: string): boolean {
  return file === 'fieldbook.yaml' || /^(?:content|playbooks)\/.*\.mdx?$/i.test(file)
}
