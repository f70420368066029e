import { join, resolve } from 'node:path'
import {
  addressOf,
  editionsOf,
  type Manuscript,
  manuscriptOf,
  manuscriptOfFiles,
  nearest,
} from '../src/compiler/index.ts'
import { type Book, wordFolder } from '../src/workspace/index.ts'
import { Misuse } from './options.ts'
import { choose } from './print-request.ts'
import { sourceNamed } from './sources.ts'

/** A document to make, and the file it goes to. */
export interface Wanted {
  readonly manuscript: Manuscript
  readonly place: string
}

/** The editions that can be exported: sheets are worked out and have no source of their own. */
export function exportable({ handbook }: Book): ReturnType<typeof editionsOf> {
  return editionsOf(handbook).filter(({ form }) => form === 'book')
}

/**
 * The documents that names stand for: editions as `print` knows them, sources, folders of sources, pages by their address.
 *
 * @throws Misuse where a name stands for nothing, or several documents were to go into one file
 */
export function wantedOf(book: Book, names: readonly string[], out: string | undefined): readonly Wanted[] {
  const named = names.length === 0 ? editions(book, undefined) : names.flatMap((name) => manuscripts(book, name))
  const all = [...new Map(named.map((it) => [it.name, it])).values()]
  if (out === undefined || !/\.docx$/i.test(out)) {
    const folder = out === undefined ? wordFolder(book.root) : resolve(out)
    return all.map((manuscript) => ({ manuscript, place: join(folder, `${manuscript.name}.docx`) }))
  }
  const [manuscript, ...others] = all
  if (!manuscript || others.length > 0)
    throw new Misuse(`\`${out}\` is one file, and ${all.length} were asked for: name a folder for them.`)
  return [{ manuscript, place: resolve(out) }]
}

function manuscripts(book: Book, name: string): readonly Manuscript[] {
  const { handbook, files } = book
  if (/^(?:https?:\/)?\//.test(name) && !name.endsWith('.md')) return [page(book, name)]
  const folder = name.replace(/^\.\//, '').replace(/\/+$/, '')
  const inside = files.sources.map(({ file }) => file).filter((file) => file.startsWith(`${folder}/`))
  const known = handbook.entries.map(({ file }) => file)
  const readable = [...new Set(inside)].filter((file) => known.includes(file)).sort()
  if (readable.length > 0) return [manuscriptOfFiles(handbook, folder, readable)]
  if (!/\.mdx?$/.test(name)) return editions(book, [name])
  refuseInner(book, folder)
  const file = sourceNamed(book, name)
  if (!known.includes(file)) throw new Misuse(`\`${file}\` can’t be read yet: \`fieldbook check\` says why.`)
  return [manuscriptOfFiles(handbook, file, [file])]
}

function editions(book: Book, names: readonly string[] | undefined): readonly Manuscript[] {
  return choose(exportable(book), names).map((edition) => manuscriptOf(book.handbook, edition))
}

/** An address as it stands in a browser, or the part of it behind the site’s own. */
function page({ handbook }: Book, name: string): Manuscript {
  const { base } = handbook.settings
  const path = /^https?:/.test(name) && URL.canParse(name) ? new URL(name).pathname : name.replace(/[?#].*/, '')
  const bare = `/${path.startsWith(base) ? path.slice(base.length) : path.slice(1)}`.replace(/\/*$/, '/')
  const entry = handbook.entries.find((it) => addressOf(it) === bare || addressOf(it).startsWith(`${bare}#`))
  if (entry) return manuscriptOfFiles(handbook, entry.file, [entry.file])
  const [near] = nearest(bare, [...new Set(handbook.entries.map((it) => addressOf(it).replace(/#.*/, '')))], 1)
  throw new Misuse(`No source has the page \`${bare}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`)
}

function refuseInner({ audience, files, read }: Book, file: string): void {
  const has = (sources: typeof read.sources): boolean => sources.some((source) => source.file === file)
  if (has(read.sources) && !has(files.sources))
    throw new Misuse(`\`${file}\` isn’t for ${audience === 'partner' ? 'partners' : 'everybody'}.`)
}
