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
  /** How many of all files are begun: a number that all threads count on. */
  readonly begun: SharedArrayBuffer
}

/** What was found on a page that has a twin of its own. */
export interface FoundPage {
  /** Its file in the folder, as `roles/index.html`. */
  readonly file: string
  readonly head: PageHead
  readonly facts: PageFacts
}

/** What it tells: what it found on a page; that all is done. */
export type Told = FoundPage | 'done'

/** Makes the files that no other thread has begun, writes each with its twin, and tells what it found on each. */
const { program, book, site, before, begun } = workerData as PageWork
const { openPages } = (await import(program)) as { openPages: (book: SentBook) => Promise<readonly MadePage[]> }
const pages = await openPages(book)
const count = new Int32Array(begun)
for (let page = nextPage(); page; page = nextPage()) await make(page)
tell('done')

function tell(what: Told): void {
  parentPort?.postMessage(what)
}

function nextPage(): MadePage | undefined {
  return pages[Atomics.add(count, 0, 1)]
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

/** Tells what stands on a page that has a twin of its own, and writes the twin. */
function read(file: string, bytes: Buffer): void {
  const html = bytes.toString()
  const head = pageHead(html)
  const address = ownAddress(file, head)
  if (address === undefined) return
  tell({ file, head, facts: factsOf(bytes, html) })
  write(twinOf(file), twinBefore(file, html, head) ?? pageMarkdown(html, address))
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
