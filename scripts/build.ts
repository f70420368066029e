import { readdirSync, renameSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { drawBook } from '../src/diagrams/index.ts'
import { type Finding, searchIndexAddress } from '../src/compiler/index.ts'
import { bundleWorkerFor, writeOffline } from '../src/offline/index.ts'
import { searchContentOf, type SearchIndex, writeSearchIndex } from '../src/search/index.ts'
import {
  type Book,
  checkedRoot,
  discardSite,
  diskProblem,
  isSiteOf,
  loadBook,
  type MadeFrom,
  openFreshSite,
  pageKeys,
  programKey,
  publishSite,
  redrawBook,
  shownKey,
  siteFolder,
  siteKey,
  siteMadeBy,
  stampSite,
} from '../src/workspace/index.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import { browserOrMisuse } from './browser.ts'
import { hasErrors } from './check.ts'
import { letBeNote, textOf } from './check-formats.ts'
import { clearFormer } from './clear-former.ts'
import type { Command } from './command.ts'
import { keepCatalogue } from './keep-catalogue.ts'
import { reportLeaks } from './leaks.ts'
import { listPages } from './list-pages.ts'
import { makePages } from './make-pages.ts'
import { readOptions } from './options.ts'
import { type Progress, secondsSince, showProgress } from './progress.ts'
import { pagesToTake, SiteGone } from './take-pages.ts'
import { refuseLinksOut, refuseTakenPlaces, refuseUntrustedCode } from './trust.ts'

/** Checks and builds: exit code 1 where an error stops the build. */
export const build: Command = {
  usage: 'build [--audience partner|public]',
  about:
    'Checks the sources and builds the site into dist/.\nErrors stop the build and leave the last good dist/ as it was.\n' +
    'Where nothing has changed since the last build, dist/ stays as it is; remove it to have it built anew.\n' +
    '--audience builds the site for other readers into dist-partner/ or dist-public/; it stops where inner text got in.',
  run: async (args) => {
    chooseAudience(readOptions(args, audienceOption).values.audience)
    return (await buildSite()) ? 0 : 1
  },
}

/** Builds the current root's site. False where errors stopped it; the last good site is untouched then. */
export async function buildSite(): Promise<boolean> {
  const began = performance.now()
  const progress = showProgress()
  progress.step('Checking the sources')
  const checked = loadBook()
  refuseUntrustedCode(checked)
  refuseLinksOut(checked.root)
  refuseTakenPlaces(checked.root)
  const letBe = letBeNote(checkedRoot(checked))
  if (letBe !== undefined) process.stdout.write(`${letBe}\n`)
  if (!report(checked, checked.findings)) {
    progress.done()
    return false
  }
  try {
    return await buildChecked(checked, { began, progress })
  } catch (error) {
    const problem = diskProblem(error)
    if (problem === undefined) throw error
    const place = problem.path === undefined ? '' : ` (${problem.path})`
    process.stderr.write(`The site can’t be written: ${problem.words}${place}. The last good site is as it was.\n`)
    // Astro leaves its bundler running where it fails, and the command would never end.
    setTimeout(() => process.exit(), 500).unref()
    return false
  } finally {
    progress.done()
  }
}

/** Draws, and writes the site where it isn't there already. */
async function buildChecked(checked: Book, { began, progress }: Running): Promise<boolean> {
  const { drawings, problem: missing } = await draw(checked, progress.step)
  // Not read again: what was checked is what is built, whatever is saved or built meanwhile.
  const book = redrawBook(checked, drawings)
  // A diagram that can't be drawn is known only now.
  const found = book.findings.filter((finding) => !isIn(finding, checked.findings))
  if (!report(book, found)) return false
  const key = siteKey(book.read, book.root)
  keepCatalogue(book, key)
  // Without flowcharts it isn't the site that a machine with a browser would build.
  const made = {
    key: missing === undefined ? key : '',
    program: programKey(),
    shown: shownKey(book.root, drawings),
  }
  if (missing === undefined && isSiteOf(book.root, made)) {
    process.stdout.write(
      `Nothing has changed since the last build: ${placeOf(book)} stays as it is (${secondsSince(began)}).\n`,
    )
    return true
  }
  const running = { began, progress }
  const isWritten = await write(book, made, running).catch((error: unknown) => {
    if (!(error instanceof SiteGone)) throw error
    return write(book, made, running)
  })
  if (!isWritten) return false
  if (missing !== undefined)
    process.stdout.write(`Warning: ${missing.replace(/[.]?$/, '.')} The pages show each process as a list instead.\n`)
  return true
}

/** Writes the site into a folder of its own, and puts it in the place of the last one when it is whole. */
async function write(book: Book, from: Omit<MadeFrom, 'pages'>, { began, progress }: Running): Promise<boolean> {
  const fresh = openFreshSite(book.root)
  const { site, workshop } = fresh
  const cleared = clearFormer(book.root)
  let isPublished = false
  try {
    progress.step('Writing the pages')
    process.env['FIELDBOOK_BUILD'] = 'yes'
    const made = { ...from, pages: pageKeys(book) }
    const before = siteMadeBy(book.root, made.program)
    const taken = pagesToTake(book, made, before)
    const [pages, index, worker] = await all(
      makePages(book, fresh, made, { before, taken }),
      indexSearch(book, workshop, before?.folder),
      bundleWorkerFor(book.handbook),
    )
    renameSync(join(workshop, searchIndexAddress), join(site, searchIndexAddress))
    listPages(pages, site, book)
    progress.step('Preparing for times without network')
    await writeOffline(book, site, new Map(pages.map(({ file, facts }) => [file, facts])), worker)
    progress.step('Looking for inner text')
    if (await reportLeaks(book, [site])) return false
    const count = readdirSync(site, { recursive: true }).filter((name) => String(name).endsWith('.html')).length
    stampSite(fresh, made, pages)
    publishSite(book.root, fresh)
    isPublished = true
    const kept = taken.pages === 0 ? '' : ` (${taken.pages} taken from the site before)`
    process.stdout.write(
      `Built ${count} pages${kept} and ${index.records} search records into ${placeOf(book)} in ${secondsSince(began)}.\n`,
    )
    const left = await cleared
    if (left !== undefined) process.stdout.write(`Warning: ${left}\n`)
    return true
  } finally {
    if (!isPublished) discardSite(fresh)
  }
}

interface Running {
  /** Moment of `performance.now()`. */
  readonly began: number
  readonly progress: Progress
}

/** The folder of a book’s site, as messages name it. */
function placeOf({ root }: Book): string {
  return `${relative(process.cwd(), siteFolder(root)) || '.'}/`
}

/** Makes the search index, by a process of its own. Where threads make the pages, they begin first. */
async function indexSearch(book: Book, place: string, before: string | undefined): Promise<SearchIndex> {
  await setImmediate()
  return writeSearchIndex(searchContentOf(book), place, before)
}

/** Waits for all even where one fails: nothing may still be written while its folder is cleared away. */
async function all<T extends readonly Promise<unknown>[]>(
  ...running: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(running)
  return Promise.all(running)
}

/** Says what is to fix. False where an error stops the build. */
function report(book: Book, findings: readonly Finding[]): boolean {
  if (findings.length > 0) process.stdout.write(textOf(findings, checkedRoot(book)) + '\n')
  if (!hasErrors(findings)) return true
  process.stdout.write('Nothing was built: mend the errors first. The last good site is as it was.\n')
  return false
}

function isIn({ rule, at }: Finding, findings: readonly Finding[]): boolean {
  return findings.some((it) => it.rule === rule && it.at.file === at.file && it.at.start.line === at.start.line)
}

/** Draws what isn't drawn yet. Where that can't be done, says why. */
async function draw(book: Book, step: (words: string) => void): ReturnType<typeof drawBook> {
  step('Drawing the flowcharts')
  return drawBook(book, await browserOrMisuse(), (drawn, total) => step(`Drawing flowcharts: ${drawn} of ${total}`))
}
