import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { pageHead, type PageHead } from '../src/bridges/twin/page-head.ts'
import { mainPart, pageMarkdown } from '../src/bridges/twin/page-markdown.ts'
import { factsOf, type PageFacts } from '../src/offline/page-facts.ts'

/** Some of the pages that are written into a folder. */
export interface PageShare {
  readonly folder: string
  /** A folder of pages with the twins that this program made of them. */
  readonly before: string | undefined
  /** Which one it is of how many, from 0. */
  readonly share: number
  readonly of: number
}

/** What was found on a page that has a twin of its own. */
export interface FoundPage {
  /** Its file in the folder, as `roles/index.html`. */
  readonly file: string
  readonly head: PageHead
  readonly facts: PageFacts
}

/**
 * Reads its share of the pages as they appear, writes the twins of those that have one and tells what it found on each, until
 * it hears that all are there. Then it looks at each once more, and tells that it is done.
 */
const { folder, before, share, of } = workerData as PageShare
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

for (;;) {
  // Asked before looking: what comes after it is seen the next time.
  const isLast = isWhole
  const began = performance.now()
  const all = pages()
  const looked = performance.now() - began
  for (const file of all.filter((it) => !stamps.has(it) || (isLast && stamps.get(it) !== stampOf(it))))
    read(file, isLast)
  if (isLast) break
  // Looking at thousands of pages takes a tenth of a second and more, which the one who writes them has to wait for.
  await Promise.race([wait(Math.max(pause, 10 * looked), undefined, { ref: false }), told])
}
parentPort?.postMessage('done')

function pages(): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html') && lettersOf(file) % of === share)
}

function read(file: string, isLast: boolean): void {
  const stamp = stampOf(file)
  const bytes = readFileSync(join(folder, file))
  const html = bytes.toString()
  // It isn’t all written yet. Scripts may follow the end.
  if (!isLast && !html.includes('</html>')) return
  const head = pageHead(html)
  const address = ownAddress(file, head)
  // A page that was taken as it was has brought its twin.
  const isThere = !stamps.has(file) && existsSync(join(folder, twinOf(file)))
  if (address !== undefined && !isThere)
    writeFileSync(join(folder, twinOf(file)), twinBefore(file, html, head) ?? pageMarkdown(html, address))
  stamps.set(file, stamp)
  if (address === undefined) return
  const found: FoundPage = { file, head, facts: factsOf(bytes, html) }
  parentPort?.postMessage(found)
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

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(join(folder, file))
  return `${size} ${mtimeMs}`
}

/** Deals files out evenly, whichever come. */
function lettersOf(file: string): number {
  return [...file].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
}
