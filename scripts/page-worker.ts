import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { pageHead, type PageHead } from '../src/bridges/twin/page-head.ts'
import { mainPart, pageMarkdown } from '../src/bridges/twin/page-markdown.ts'
import { factsOf, type PageFacts } from '../src/offline/page-facts.ts'
import type { MadePage } from '../src/pages/_program.ts'
import type { SentBook } from '../src/workspace/page-book.ts'
import { readIfThere } from '../src/workspace/read-if-there.ts'

/** The pages of a site, of which each thread makes some. */
export interface PageWork {
  /** The address of the program that makes them. */
  readonly program: string
  readonly book: SentBook
  /** The folder they are written into. What lies there already is not theirs. */
  readonly site: string
  /** A folder of pages with the twins that this program made of them. */
  readonly before: string | undefined
  /** What is to be taken from there. */
  readonly taking: Taking | undefined
  /** How many of all files are begun: a number that all threads count on. */
  readonly begun: SharedArrayBuffer
}

/** Files that are taken from a site before. */
export interface Taking {
  readonly files: readonly string[]
  /** The folders of its search index, and of the one that pages have to name now. */
  readonly search: { readonly before: string; readonly now: string }
}

/** What was found on a page that has a twin of its own. */
export interface FoundPage {
  /** Its file in the folder, as `roles/index.html`. */
  readonly file: string
  readonly head: PageHead
  readonly facts: PageFacts
}

/** What it tells beside what it found: that a page to take is gone; that all is done. */
export type Told = FoundPage | 'gone' | 'done'

/** Takes and makes the files that no other thread has begun, writes each with its twin, and tells what it found on each. */
const { program, book, site, before, taking, begun } = workerData as PageWork
const { openPages } = (await import(program)) as { openPages: (book: SentBook) => Promise<readonly MadePage[]> }
const toTake = new Set(taking?.files)
const pages = await openPages(book)
const work = [...[...toTake].map((file) => () => take(file)), ...pages.map((page) => () => make(page))]
const count = new Int32Array(begun)
for (let next = Atomics.add(count, 0, 1); next < work.length; next = Atomics.add(count, 0, 1)) await work[next]?.()
tell('done')

function tell(what: Told): void {
  parentPort?.postMessage(what)
}

function take(file: string): void {
  if (before === undefined || taking === undefined || isThere(file)) return
  const bytes = readIfThere(join(before, file))
  // Another build may have cleared the site away meanwhile.
  if (!bytes) return tell('gone')
  if (!file.endsWith('.html')) return write(file, bytes)
  const page = searching(bytes, taking.search)
  write(file, page)
  // One that brings no twin is read as those that are made.
  if (toTake.has(twinOf(file))) find(file, page, page.toString())
  else read(file, page)
}

/** The page with another search index. It is named once, after all that an author has written. */
function searching(page: Buffer, search: Taking['search']): Buffer {
  if (search.before === search.now) return page
  const from = page.lastIndexOf(`${search.before}"`)
  if (from < page.lastIndexOf('</main>')) throw new Error('The page names no search index')
  return Buffer.concat([page.subarray(0, from), Buffer.from(search.now), page.subarray(from + search.before.length)])
}

async function make({ file, make: makeBytes }: MadePage): Promise<void> {
  if (isThere(file)) return
  const bytes = await makeBytes().catch((cause: unknown) => {
    throw new Error(`\`${file}\` can’t be made`, { cause })
  })
  if (!bytes) return
  write(file, bytes)
  if (file.endsWith('index.html')) read(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** A root’s own file in `public/` comes before a page at the same address. */
function isThere(file: string): boolean {
  return existsSync(join(site, file))
}

function write(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true })
  writeFileSync(join(site, file), bytes)
}

function read(file: string, bytes: Buffer): void {
  const html = bytes.toString()
  const { head, address } = find(file, bytes, html)
  if (address !== undefined) write(twinOf(file), twinBefore(file, html, head) ?? pageMarkdown(html, address))
}

/** Tells what stands on a page that has a twin of its own. */
function find(file: string, bytes: Uint8Array, html: string): { head: PageHead; address: string | undefined } {
  const head = pageHead(html)
  const address = ownAddress(file, head)
  if (address !== undefined) tell({ file, head, facts: factsOf(bytes, html) })
  return { head, address }
}

/** Where a page stands, with the base path. Undefined where it has no twin, or names that of another page. */
function ownAddress(file: string, { twin }: PageHead): string | undefined {
  return twin !== undefined && decodeURI(twin).endsWith(`/${twinOf(file)}`) ? twin.replace(/index\.md$/, '') : undefined
}

/** The twin of a page that stood at the same address and whose main part was the same, letter by letter. */
function twinBefore(file: string, html: string, head: PageHead): string | undefined {
  const page = before && readIfThere(join(before, file))?.toString()
  if (!page) return undefined
  const isSame = mainPart(page) === mainPart(html) && pageHead(page).twin === head.twin
  // Another build may have cleared the site away meanwhile.
  return isSame ? readIfThere(join(before, twinOf(file)))?.toString() : undefined
}

function twinOf(file: string): string {
  return file.replace(/html$/, 'md')
}
