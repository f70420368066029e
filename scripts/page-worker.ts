import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { pageHead, type PageHead } from '../src/bridges/twin/page-head.ts'
import { mainPart, pageMarkdown } from '../src/bridges/twin/page-markdown.ts'
import { factsOf, type PageFacts } from '../src/offline/page-facts.ts'
import { readIfThere } from '../src/workspace/read-if-there.ts'

/** Some of the pages that are written into a folder. */
export interface PageShare {
  readonly folder: string
  /** A folder of pages with the twins that this program made of them. */
  readonly before: string | undefined
  /** What is to be taken from there. */
  readonly taking: Taking | undefined
  /** Which one it is of how many, from 0. */
  readonly share: number
  readonly of: number
}

/** Files that are taken from a site before. */
export interface Taking {
  readonly files: readonly string[]
  /** Where they lie until the pages are written. */
  readonly place: string
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

/** What it tells beside what it found: which files it took; that a page to take is gone; that all is read. */
export type Told = FoundPage | { readonly took: readonly string[] } | 'gone' | 'done'

/**
 * Takes its share of what can be taken from the site before. Then it reads its share of the pages as they appear, writes the
 * twins of those that have one and tells what it found on each, until it hears that all are there. Then it looks at each once
 * more, and tells that it is done.
 */
const { folder, before, taking, share, of } = workerData as PageShare
/** What each page that was read stood like. Nothing else of a page is kept: it would keep the whole page. */
const stamps = new Map<string, string>()
let isWhole = false
const told = new Promise<void>((resolve) => {
  parentPort?.once('message', () => {
    isWhole = true
    resolve()
  })
})
/** Milliseconds between two looks at the folder, at least. */
const pause = 1500

if (before !== undefined && taking) takeFrom(before, taking)
for (;;) {
  // Asked before looking: what comes after it is seen the next time.
  const isLast = isWhole
  const began = performance.now()
  const all = pages()
  const looked = performance.now() - began
  for (const file of all.filter((it) => !stamps.has(it) || (isLast && stamps.get(it) !== stampOf(join(folder, it)))))
    read(file, isLast)
  if (isLast) break
  // Looking at thousands of pages takes a tenth of a second and more, which the one who writes them has to wait for.
  await Promise.race([wait(Math.max(pause, 10 * looked), undefined, { ref: false }), told])
}
tell('done')

function tell(what: Told): void {
  parentPort?.postMessage(what)
}

function takeFrom(site: string, { files, place, search }: Taking): void {
  const took: string[] = []
  const all = new Set(files)
  for (const file of files.filter(isMine)) {
    const bytes = readIfThere(join(site, file))
    // Another build may have cleared the site away meanwhile.
    if (!bytes) return tell('gone')
    const isPage = file.endsWith('.html')
    const own = isPage ? searching(bytes, search) : bytes
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), own)
    took.push(file)
    // A page that brings no twin is read as those that were made.
    if (!isPage || !all.has(twinOf(file))) continue
    stamps.set(file, stampOf(join(place, file)))
    find(file, own, own.toString())
  }
  tell({ took })
}

/** The page with another search index. It is named once, after all that an author has written. */
function searching(page: Buffer, { before, now }: Taking['search']): Buffer {
  if (before === now) return page
  const from = page.lastIndexOf(`${before}"`)
  if (from < page.lastIndexOf('</main>')) throw new Error('The page names no search index')
  return Buffer.concat([page.subarray(0, from), Buffer.from(now), page.subarray(from + before.length)])
}

function isMine(file: string): boolean {
  return lettersOf(file) % of === share
}

function pages(): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html') && isMine(file))
}

function read(file: string, isLast: boolean): void {
  const stamp = stampOf(join(folder, file))
  const bytes = readFileSync(join(folder, file))
  const html = bytes.toString()
  // It isn’t all written yet. Scripts may follow the end.
  if (!isLast && !html.includes('</html>')) return
  const { head, address } = find(file, bytes, html)
  if (address !== undefined)
    writeFileSync(join(folder, twinOf(file)), twinBefore(file, html, head) ?? pageMarkdown(html, address))
  stamps.set(file, stamp)
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
  if (before === undefined) return undefined
  try {
    const page = readFileSync(join(before, file), 'utf8')
    const isSame = mainPart(page) === mainPart(html) && pageHead(page).twin === head.twin
    return isSame ? readFileSync(join(before, twinOf(file)), 'utf8') : undefined
  } catch {
    // The page is new; or another build has cleared that site away meanwhile.
    return undefined
  }
}

function twinOf(file: string): string {
  return file.replace(/html$/, 'md')
}

function stampOf(place: string): string {
  const { size, mtimeMs } = statSync(place)
  return `${size} ${mtimeMs}`
}

/** Deals files out evenly, whichever come. */
function lettersOf(file: string): number {
  return [...file].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
}
