import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  assemble,
  type Audience,
  compile,
  type Finding,
  type Handbook,
  type Input,
  type LinkAnswer,
  type Memory,
  type Source,
} from '../compiler/index.ts'
import { type Drawings, readDrawings } from './drawings.ts'
import { filesAt } from './files-at.ts'
import { baselineFile, readRoot, type RootFiles } from './read-root.ts'
import { currentAudience, currentDay, currentRoot, generatorRoot } from './root.ts'

/** A root, read and compiled. */
export interface Book {
  readonly root: string
  readonly handbook: Handbook
  readonly findings: readonly Finding[]
  /** What is to fix as well, and let be by the root’s baseline. */
  readonly letBe: readonly Finding[]
  /** What its pages are made of: of an edition for others, only what they may see. */
  readonly files: RootFiles
  /** All that was read, for messages and for the next reading. Nothing of it belongs on a page. */
  readonly read: RootFiles
  readonly audience: Audience
  readonly drawings: Drawings
}

export interface BookOptions {
  readonly root?: string
  readonly today?: string
  readonly drafts?: boolean
  readonly audience?: Audience
  /** What the hosts of web addresses said. */
  readonly linkAnswers?: ReadonlyMap<string, LinkAnswer>
}

/** Reads and compiles a root; what didn't change since `before` isn't parsed again. */
export function openBook(options: BookOptions = {}, before?: Book): Book {
  const root = options.root ?? currentRoot()
  const read = readRoot(root, generatorRoot, before?.root === root ? before.read : undefined)
  return compileBook(root, read, readDrawings(root, options.audience), options)
}

/** The same book where neither the disk nor the day has changed since; else it is compiled again. */
export function renewBook(book: Book, options: BookOptions = {}): Book {
  const read = readRoot(book.root, generatorRoot, book.read)
  const drawings = readDrawings(book.root, options.audience)
  const isSame =
    book.handbook.today === (options.today ?? currentDay()) &&
    read.sources.length === book.read.sources.length &&
    // What is the same on the disk is the same object.
    read.sources.every((source, index) => source === book.read.sources[index]) &&
    isDeepStrictEqual(
      [read.settings, read.baseline, read.assets, read.outOfReach, drawings],
      [book.read.settings, book.read.baseline, book.read.assets, book.read.outOfReach, book.drawings],
    )
  return isSame ? book : compileBook(book.root, read, drawings, options)
}

/**
 * The book as it would be with other text in some of its sources, by path: what an editor shows and hasn't saved yet.
 * Nothing is read from the disk; a source that is the same object as before isn't parsed again.
 */
export function reviseBook(book: Book, revised: ReadonlyMap<string, Source>, options: BookOptions = {}): Book {
  const { settings, baseline, sources } = book.read
  const known = new Set([settingsFile, baselineFile, ...sources.map(({ file }) => file)])
  const added = [...revised.values()].filter(({ file }) => !known.has(file))
  const read = {
    ...book.read,
    settings: revised.get(settingsFile) ?? settings,
    baseline: revised.get(baselineFile) ?? baseline,
    sources: [...sources.map((source) => revised.get(source.file) ?? source), ...added],
  }
  return compileBook(book.root, read, book.drawings, options)
}

/**
 * The book as it was at a Git commit, beside Fieldbook’s own pages as they are now, with all that was to fix. What is the same isn’t parsed again.
 *
 * @throws NotInGit
 */
export function rewindBook(book: Book, commit: string): Book {
  const { settings, sources, assets } = filesAt(book.root, commit)
  const own = book.read.sources.filter(({ origin }) => origin === 'fieldbook')
  const now = new Map(book.read.sources.map((source) => [source.file, source]))
  const asNow = (source: Source): Source => {
    const same = now.get(source.file)
    return same && Buffer.compare(same.bytes, source.bytes) === 0 ? same : source
  }
  const ownAssets = book.read.assets.filter(({ file }) => file.startsWith('docs/'))
  const read = {
    settings,
    baseline: undefined,
    sources: [...sources.map(asNow), ...own],
    assets: [...assets, ...ownAssets],
    outOfReach: [],
  }
  return compileBook(book.root, read, book.drawings, {})
}

/** The book as it is with these drawings: broken ones are findings. Nothing is read from the disk. */
export function redrawBook(book: Book, drawings: Drawings): Book {
  const { root, read, audience } = book
  if (isDeepStrictEqual(drawings.broken, book.drawings.broken)) return { ...book, drawings }
  return compileBook(root, read, drawings, { audience })
}

/** The book with what the hosts of its web addresses said. Nothing is read from the disk. */
export function answerBook({ root, read, drawings }: Book, linkAnswers: ReadonlyMap<string, LinkAnswer>): Book {
  return compileBook(root, read, drawings, { linkAnswers })
}

/** The book of what was read and checked elsewhere: nobody looks again for what is to fix. */
export function assembleBook(parts: Pick<Book, 'root' | 'read' | 'drawings' | 'audience'>, today: string): Book {
  const { handbook, sources, assets } = assemble(inputOf(parts, { today }))
  return { ...parts, handbook, files: { ...parts.read, sources, assets }, findings: [], letBe: [] }
}

const settingsFile = 'fieldbook.yaml'

function compileBook(root: string, read: RootFiles, drawings: Drawings, options: BookOptions): Book {
  const audience = options.audience ?? currentAudience()
  const { handbook, findings, letBe, sources, assets } = compile(inputOf({ read, drawings, audience }, options))
  const files = { ...read, sources, assets }
  return { root, handbook, findings, letBe, files, read, audience, drawings }
}

function inputOf(
  { read, drawings, audience }: Pick<Book, 'read' | 'drawings' | 'audience'>,
  { today, drafts, linkAnswers }: Pick<BookOptions, 'today' | 'drafts' | 'linkAnswers'>,
): Input {
  return {
    ...read,
    audience,
    today: today ?? currentDay(),
    drafts: drafts ?? process.env['FIELDBOOK_DRAFTS'] === 'true',
    memory,
    brokenDiagrams: drawings.broken,
    ...(linkAnswers && { linkAnswers }),
  }
}

/** The bytes of a file that lies beside the sources. Only files that the book lists can be read. */
export function readAsset(book: Book, file: string): Uint8Array | undefined {
  const known = book.files.assets.some((asset) => asset.file === file)
  return known ? readFileSync(join(file.startsWith('docs/') ? generatorRoot : book.root, file)) : undefined
}

const memory: Memory = new WeakMap()
