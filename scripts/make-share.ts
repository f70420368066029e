import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pageHead, type PageHead } from '../src/bridges/twin/page-head.ts'
import { mainPart, pageMarkdown } from '../src/bridges/twin/page-markdown.ts'
import { factsOf, type PageFacts } from '../src/offline/page-facts.ts'
import type { MadePage } from '../src/pages/_program.ts'
import type { SentBook } from '../src/workspace/page-book.ts'
import { readIfThere } from '../src/workspace/read-if-there.ts'

/** The pages of a site, of which each thread makes some. */
export interface PageWork extends PagePlace {
  /** The address of the program that makes them. */
  readonly program: string
  readonly book: SentBook
  /** How many of all files are begun: a number that all threads count on. */
  readonly begun: SharedArrayBuffer
}

/** Where pages are written. */
interface PagePlace {
  /** The folder they are written into. What lies there already is not theirs. */
  readonly site: string
  /** A folder of pages with the twins that this program made of them. */
  readonly before: string | undefined
}

interface OpenPlace extends PagePlace {
  /** Writes a file at a place of its own. */
  readonly write: (place: string, content: Uint8Array | string) => void
}

/** What was found on a page that has a twin of its own. */
export interface FoundPage {
  /** Its file in the folder, as `roles/index.html`. */
  readonly file: string
  readonly head: PageHead
  readonly facts: PageFacts
}

/** Makes the files that no other thread has begun, writes each with its twin, and tells what it found on each. */
export async function makeShare(
  { program, book, begun, ...place }: PageWork,
  tell: (page: FoundPage) => void,
): Promise<void> {
  const { openPages } = (await import(program)) as { openPages: (book: SentBook) => Promise<readonly MadePage[]> }
  const pages = await openPages(book)
  const count = new Int32Array(begun)
  const toFill = { ...place, write: openWriter() }
  const next = (): MadePage | undefined => pages[Atomics.add(count, 0, 1)]
  for (let page = next(); page; page = next()) {
    const found = await make(page, toFill)
    if (found) tell(found)
    // What else this thread has to do gets its turn.
    await setImmediate()
  }
}

async function make({ file, make: makeBytes }: MadePage, place: OpenPlace): Promise<FoundPage | undefined> {
  // A root’s own file in `public/` comes before what is made at the same address.
  if (existsSync(join(place.site, file))) return undefined
  const bytes = await makeBytes().catch((cause: unknown) => {
    throw new Error(`\`${file}\` can’t be made`, { cause })
  })
  if (!bytes) return undefined
  place.write(join(place.site, file), bytes)
  return file.endsWith('index.html')
    ? read(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), place)
    : undefined
}

/** Writes files, and makes each of their folders once. */
function openWriter(): OpenPlace['write'] {
  const made = new Set<string>()
  return (place, content) => {
    const folder = dirname(place)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(place, content)
  }
}

/** What stands on a page that has a twin of its own, once the twin is written. */
function read(file: string, bytes: Buffer, { site, before, write }: OpenPlace): FoundPage | undefined {
  const head = pageHead(bytes)
  const address = ownAddress(file, head)
  if (address === undefined) return undefined
  const html = bytes.toString()
  const twin = before === undefined ? undefined : twinBefore(before, file, { head, html })
  write(join(site, twinOf(file)), twin ?? pageMarkdown(html, address))
  return { file, head, facts: factsOf(bytes, html) }
}

/** Where a page stands, with the base path. Undefined where it has no twin, or names that of another page. */
function ownAddress(file: string, { twin }: PageHead): string | undefined {
  return twin !== undefined && decodeURI(twin).endsWith(`/${twinOf(file)}`) ? twin.replace(/index\.md$/, '') : undefined
}

/** The twin of a page that stood at the same address and whose main part was the same, letter by letter. */
function twinBefore(
  before: string,
  file: string,
  { head, html }: { readonly head: PageHead; readonly html: string },
): string | undefined {
  const page = readIfThere(join(before, file))
  if (!page) return undefined
  const isSame = pageHead(page).twin === head.twin && mainPart(page.toString()) === mainPart(html)
  // Another build may have cleared the site away meanwhile.
  return isSame ? readIfThere(join(before, twinOf(file)))?.toString() : undefined
}

function twinOf(file: string): string {
  return file.replace(/html$/, 'md')
}
