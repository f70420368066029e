import { join, resolve } from 'node:path'
import { type BrowserLocation, browserVersion, openPrintingBrowser } from '../src/browser/index.ts'
import { plainLine } from '../src/reporters/plain-signs.ts'
// Not through the main door: that nothing changed should be said before a compiler is loaded.
import {
  currentDay,
  diskProblem,
  type EditionCatalogue,
  generatorRoot,
  pdfFolder,
  preparePdfFolder,
  readCatalogue,
  readPrinted,
  readRoot,
  siteKey,
} from '../src/workspace/uncompiled.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import { browserOrMisuse } from './browser.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'
import type { ChangedRequest } from './print-changed.ts'
import { choose, currencyOf, isThere, type PrintRequest, reportPrinted, shown } from './print-request.ts'

/** Makes PDFs of the site, as books with a cover, contents and true page numbers. */
export const print: Command = {
  usage:
    'print [--edition NAME …] [--paper a4|letter] [--out DIR] [--browser PATH] [--audience partner|public] [--list]',
  about:
    'Makes PDFs: books (a playbook, a role, onboarding, managers, the whole site) and single sheets; only what changed.\n' +
    'NAME is one edition, such as `role/account-executive`, or the beginning of several: `playbook`; `all` is every one.\n' +
    'Without it: every book but the whole site. --list says the names.',
  run: async (args) => {
    const began = performance.now()
    const { root, values } = readOptions(args, {
      edition: { type: 'string', multiple: true },
      paper: { type: 'string' },
      out: { type: 'string' },
      browser: { type: 'string' },
      list: { type: 'boolean' },
      ...audienceOption,
    })
    chooseAudience(values.audience)
    if (values.browser !== undefined) process.env['FIELDBOOK_BROWSER'] = values.browser
    const { paper } = values
    if (paper !== undefined && paper !== 'a4' && paper !== 'letter')
      throw new Misuse(`\`--paper ${paper}\` isn’t known; it is \`a4\` or \`letter\`.`)
    const key = siteKey(readRoot(root, generatorRoot), root)
    const known = readCatalogue(root, key)
    if (values.list) {
      const { editions } = known ?? (await compileCatalogue())
      process.stdout.write(editions.map(({ name, title }) => `${name}  ${plainLine(title)}\n`).join(''))
      return 0
    }
    const out = values.out === undefined ? pdfFolder(root) : resolve(values.out)
    const request: PrintRequest = { root, names: values.edition, paper, out, began }
    try {
      const location = await browserOrMisuse()
      if (location === 'none') return noBrowser()
      const version = await browserVersion(location, join(root, '.fieldbook', 'diagrams'))
      if (known && nothingToDo({ ...request, known, version, key })) return 0
      return await printWith(location, { ...request, version, key }, known)
    } catch (error) {
      const problem = diskProblem(error)
      if (problem === undefined) throw error
      process.stderr.write(`The PDFs can’t be written to \`${shown(out)}/\`: ${problem.words}.\n`)
      return 1
    }
  },
}

interface Quickly extends PrintRequest {
  readonly known: EditionCatalogue
  readonly version: string
  readonly key: string
}

/** Where everything that was asked for is there and true, says so. */
function nothingToDo({ known, version, key, ...request }: Quickly): boolean {
  const wanted = choose(known.editions, request.names)
  const before = readPrinted(request.out)
  const current = currencyOf({ key, day: currentDay(), paper: request.paper ?? known.settings.paper, version })
  if (!wanted.every(isThere(request.out, before, current))) return false
  preparePdfFolder(request.out)
  reportPrinted(request, wanted, before, 0)
  return true
}

async function compileCatalogue(): Promise<EditionCatalogue> {
  return (await import('./keep-catalogue.ts')).compileCatalogue()
}

/** The browser starts while what prints is loaded, and while the first pages are set. */
async function printWith(
  location: BrowserLocation,
  request: Omit<ChangedRequest, 'browser' | 'catalogue'>,
  known: EditionCatalogue | undefined,
): Promise<number> {
  const browser = openPrintingBrowser(location)
  // Where it doesn’t start, whoever waits for it is told.
  void browser.catch(() => undefined)
  try {
    const { printChanged } = await import('./print-changed.ts')
    return await printChanged({ ...request, browser, catalogue: known ?? (await compileCatalogue()) })
  } finally {
    await browser.then(
      (it) => it.close(),
      () => undefined,
    )
  }
}

function noBrowser(): number {
  process.stderr.write(
    'There is no browser to make PDFs with. Install Chrome, Chromium or Edge; or name one with `--browser PATH`; or set' +
      ' `FIELDBOOK_BROWSER` to its path.\n',
  )
  return 1
}
