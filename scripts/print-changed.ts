import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type Edition, editionsOf } from '../src/compiler/index.ts'
import type { PrintOptions } from '../src/paper/index.ts'
import {
  type Book,
  type EditionCatalogue,
  loadBook,
  openBuiltSite,
  preparePdfFolder,
  type PrintedEdition,
  readPrinted,
  siteKey,
  siteStamp,
  writeCatalogue,
  writePrinted,
} from '../src/workspace/index.ts'
import { reportLeaks } from './leaks.ts'
import { printSeveral, type SeveralOptions } from './print-several.ts'
import { choose, currencyOf, isThere, type PrintRequest, reportPrinted } from './print-request.ts'
import { type Progress, showProgress } from './progress.ts'

export interface ChangedRequest extends PrintRequest {
  /** Whoever opened it closes it. */
  readonly browser: Browser
  /** The browser’s. */
  readonly version: string
}

/** What can be printed, by a compile; kept for the next run. */
export function catalogueOf(): EditionCatalogue {
  return keepCatalogue(loadBook())
}

/** Builds the site where it isn’t this one, and makes the PDFs that aren’t there or not true any more. */
export async function printChanged(request: ChangedRequest): Promise<number> {
  const { out, root } = request
  const book = loadBook()
  keepCatalogue(book)
  const wanted = choose(editionsOf(book.handbook), request.names)
  const paper = request.paper ?? book.handbook.settings.paper
  const key = keyOf(book)
  const current = currencyOf({ key, day: book.handbook.today, paper, version: request.version })
  preparePdfFolder(out)
  const before = readPrinted(out)
  const missing = wanted.filter((edition) => !isThere(out, before, current)(edition))
  const list = new Map(before.map((it) => [it.name, it]))
  let made = 0
  if (missing.length > 0) {
    if (siteStamp(root) !== key && !(await build())) return 1
    const progress = showProgress()
    try {
      const options = { browser: request.browser, ...optionsFor(book, paper), out, before, current }
      made = await printMissing(missing, list, options, progress)
    } finally {
      progress.done()
    }
    if (await reportLeaks(book, [out])) {
      for (const { name } of missing) {
        const leaky = list.get(name)
        if (leaky) rmSync(join(out, leaky.file), { force: true })
        list.delete(name)
      }
      writePrinted(out, [...list.values()])
      return 1
    }
  }
  reportPrinted(request, wanted, [...list.values()], made)
  return 0
}

/** What builds a site takes two seconds to load, and mostly there is one. */
async function build(): Promise<boolean> {
  const { buildSite } = await import('./build.ts')
  return buildSite()
}

/** How many were made; the others turned out to be as they were. */
async function printMissing(
  missing: readonly Edition[],
  list: Map<string, PrintedEdition>,
  options: SeveralOptions,
  progress: Progress,
): Promise<number> {
  progress.step('Making PDFs')
  let [begun, made] = [0, 0]
  await printSeveral(missing, options, {
    onBegin: ({ name }) => progress.step(`${name} (${++begun} of ${missing.length})`),
    onReady: (ready, without) => {
      list.set(ready.name, ready)
      // At once, so that a run that is stopped isn’t for nothing.
      writePrinted(options.out, [...list.values()])
      if (without !== undefined) made++
      if (without) warn(ready, without)
    },
  })
  return made
}

/** Letters that no font has are boxes on paper: said, as nobody reads every page. */
function warn({ file }: PrintedEdition, letters: string): void {
  const some = [...letters].slice(0, 12).join(' ')
  const more = [...letters].length > 12 ? ' …' : ''
  process.stderr.write(
    `Warning: no font of this machine has ${some}${more}: boxes stand for them in \`${file}\`. Install a font for them,` +
      ' such as Noto Sans of that script, and print again.\n',
  )
}

function keepCatalogue(book: Book): EditionCatalogue {
  const { handbook, root } = book
  const editions = editionsOf(handbook).map(({ name, form, title }) => ({ name, form, title }))
  const catalogue = { paper: handbook.settings.paper, editions }
  writeCatalogue(root, keyOf(book), catalogue)
  return catalogue
}

function keyOf({ read, root }: Book): string {
  return siteKey(read, root)
}

function optionsFor({ handbook, root }: Book, paper: PrintOptions['paper']): PrintOptions {
  const { settings, today } = handbook
  const { name, confidential, address, language, base } = settings
  return { paper, base, language, imprint: { name, confidential, address, language, today }, ...openBuiltSite(root) }
}
