import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { isAbsolute, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Source } from '../../src/compiler/index.ts'
import { type Book, generatorRoot, lendBook } from '../../src/workspace/index.ts'
import { readIfThere } from '../../src/workspace/read-if-there.ts'
import { findKept, keep } from './keep.ts'

/** All pages of a root as one program, without the book that they show. */
export interface PageProgram {
  /** Its address, for `import`. */
  readonly entry: string
  /** The folder of what browsers load for its pages. */
  readonly assets: string
}

/**
 * The program that makes a book’s pages. To bundle it takes seconds, and it is the same for nearly all books: it is kept with
 * the generator’s packages, and taken from there as long as all that it was bundled from is the same.
 *
 * @param generator Stands for the generator’s own files.
 * @param workshop A folder that is this build’s own.
 */
export async function openProgram(book: Book, generator: string, workshop: string): Promise<PageProgram> {
  const key = keyOf(book, generator)
  const kept = findKept(key)
  if (kept !== undefined) return programIn(kept)
  const fresh = join(workshop, 'pages')
  mkdirSync(fresh)
  // Astro and its bundler take half a second to load.
  const { makeProgram } = await import('./make.ts')
  const files = await lendBook(book, () => makeProgram(fresh))
  if (isExact(book, files)) keep(fresh, key)
  return programIn(fresh)
}

/** The program that lies in a folder. */
function programIn(folder: string): PageProgram {
  const entry = readdirSync(join(folder, 'program')).find((name) => name.startsWith('prerender-entry'))
  if (entry === undefined) throw new Error(`There is no program in ${folder}`)
  return { entry: pathToFileURL(join(folder, 'program', entry)).href, assets: join(folder, 'site') }
}

/** Stands for all that is bundled, where a book’s guides import nothing but what is the generator’s. */
function keyOf(book: Book, generator: string): string {
  const { base, address } = book.handbook.settings
  const hash = createHash('sha256')
  hash.update(JSON.stringify([generatorRoot, generator, process.version, process.env['NODE_ENV'], base, address]))
  for (const { file, bytes } of guidesOf(book))
    hash.update(JSON.stringify([book.root, file, bytes.length])).update(bytes)
  return hash.digest('hex').slice(0, 24)
}

/** Guides that are code. They are bundled as they lie on the disk, whoever the edition is for. */
function guidesOf({ read, files }: Book): readonly Source[] {
  const shown = new Set(files.sources.map(({ file }) => file))
  return read.sources.filter(({ file }) => file.endsWith('.mdx') && shown.has(file))
}

/** Does the key stand for all that was bundled? A guide may take in what lies elsewhere, or have been saved meanwhile. */
function isExact(book: Book, bundled: ReadonlySet<string>): boolean {
  const guides = new Map(guidesOf(book).map(({ file, bytes }) => [join(book.root, file), bytes]))
  return (
    [...bundled].every((file) => !isAbsolute(file) || guides.has(normalize(file)) || isGenerators(file)) &&
    [...guides].every(([place, bytes]) => readIfThere(place)?.equals(bytes))
  )
}

/** Is it a file that the generator’s key stands for? */
function isGenerators(file: string): boolean {
  const own = [
    join(generatorRoot, 'src'),
    join(generatorRoot, 'docs'),
    realpathSync(join(generatorRoot, 'node_modules')),
  ]
  return own.some((folder) => normalize(file).startsWith(folder + sep))
}
