import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Edition } from '../src/compiler/index.ts'
import type { PrintOptions } from '../src/paper/index.ts'
// Not through the main door: where the site is built, nothing has to be compiled.
import {
  currentAudience,
  currentDay,
  type EditionCatalogue,
  openBuiltSite,
  preparePdfFolder,
  type PrintedEdition,
  readPrinted,
  siteStamp,
  writePrinted,
} from '../src/workspace/uncompiled.ts'
import { printSeveral, type SeveralOptions } from './print-several.ts'
import { choose, currencyOf, isThere, type PrintRequest, reportPrinted } from './print-request.ts'
import { type Progress, showProgress } from './progress.ts'

export interface ChangedRequest extends PrintRequest {
  /** Whoever opens it closes it. */
  readonly browser: Promise<Browser>
  /** The browser’s. */
  readonly version: string
  /** What can be printed. */
  readonly catalogue: EditionCatalogue
  /** Stands for what the site is to be made from. */
  readonly key: string
}

/** Builds the site where it isn’t this one, and makes the PDFs that aren’t there or not true any more. */
export async function printChanged(request: ChangedRequest): Promise<number> {
  const { out, root, catalogue, key } = request
  const wanted = choose(catalogue.editions, request.names)
  const paper = request.paper ?? catalogue.settings.paper
  const current = currencyOf({ key, day: currentDay(), paper, version: request.version })
  preparePdfFolder(out)
  const before = readPrinted(out)
  const missing = wanted.filter((edition) => !isThere(out, before, current)(edition))
  const list = new Map(before.map((it) => [it.name, it]))
  let made = 0
  if (missing.length > 0) {
    if (siteStamp(root) !== key && !(await build())) return 1
    const progress = showProgress()
    try {
      const { browser, version } = request
      const options = { browser, version, ...optionsFor(catalogue, root, paper), out, before, current }
      made = await printMissing(missing, list, options, progress)
    } finally {
      progress.done()
    }
    if (await leak(out)) {
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

/** Our own people’s edition has no secrets: only of the others is read what it is made from. */
async function leak(out: string): Promise<boolean> {
  if (currentAudience() === 'internal') return false
  const [{ loadBook }, { reportLeaks }] = await Promise.all([import('../src/workspace/index.ts'), import('./leaks.ts')])
  return reportLeaks(loadBook(), [out])
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

function optionsFor({ settings }: EditionCatalogue, root: string, paper: PrintOptions['paper']): PrintOptions {
  const { name, confidential, address, language, base } = settings
  const imprint = { name, confidential, address, language, today: currentDay() }
  return { paper, base, language, imprint, ...openBuiltSite(root) }
}
