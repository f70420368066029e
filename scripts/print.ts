import { rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { browserVersion, openBrowser } from '../src/browser/index.ts'
import { type Edition, editionsOf } from '../src/compiler/index.ts'
import type { PrintOptions } from '../src/paper/index.ts'
import {
  type Book,
  currentRoot,
  loadBook,
  openBuiltSite,
  pdfFolder,
  preparePdfFolder,
  type PrintedEdition,
  readPrinted,
  siteKey,
  siteStamp,
  writePrinted,
} from '../src/workspace/index.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import { browserOrMisuse } from './browser.ts'
import type { Command } from './fieldbook.ts'
import { reportLeaks } from './leaks.ts'
import { Misuse, readOptions } from './options.ts'
import { secondsSince, showProgress } from './progress.ts'

/** Makes PDFs of the site, as books with a cover, contents and true page numbers. */
export const print: Command = {
  usage:
    'print [--edition NAME …] [--paper a4|letter] [--out DIR] [--browser PATH] [--audience partner|public] [--list]',
  about:
    'Makes PDFs: books (a playbook, a role, onboarding, managers, the whole site) and single sheets; only what changed.\n' +
    'NAME is one edition, such as `role/account-executive`, or the beginning of several: `playbook`; `all` is every one.\n' +
    'Without it: every book but the whole site. --list says the names.',
  run: async (args) => {
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
    const book = loadBook()
    const editions = editionsOf(book.handbook)
    if (values.list) {
      process.stdout.write(editions.map(({ name, title }) => `${name}  ${title}\n`).join(''))
      return 0
    }
    const wanted = choose(editions, values.edition)
    const paper = values.paper ?? book.handbook.settings.paper
    if (paper !== 'a4' && paper !== 'letter')
      throw new Misuse(`\`--paper ${paper}\` isn’t known; it is \`a4\` or \`letter\`.`)
    const out = values.out === undefined ? pdfFolder(root) : resolve(values.out)
    return printAll(book, wanted, paper, out)
  },
}

async function printAll(
  book: Book,
  wanted: readonly Edition[],
  paper: PrintOptions['paper'],
  out: string,
): Promise<number> {
  const began = performance.now()
  const location = await browserOrMisuse()
  if (location === 'none') {
    process.stderr.write(
      'There is no browser to make PDFs with. Install Chrome, Chromium or Edge; or name one with `--browser PATH`; or set' +
        ' `FIELDBOOK_BROWSER` to its path.\n',
    )
    return 1
  }
  const key = siteKey(book.files, book.root, book.handbook.today)
  const all = `${key} ${paper} ${await browserVersion(location, join(book.root, '.fieldbook', 'diagrams'))}`
  const before = readPrinted(out)
  const isThere = (edition: Edition): boolean =>
    before.key === all && before.editions.some(({ name }) => name === edition.name)
  const progress = showProgress()
  try {
    preparePdfFolder(out)
    const missing = wanted.filter((edition) => !isThere(edition))
    if (missing.length === 0) return done(out, wanted, before.editions, 0, began)
    // Loaded only now: that nothing changed should be said at once.
    const { buildSite } = await import('./build.ts')
    const { printSeveral } = await import('./print-several.ts')
    if (siteStamp(book.root) !== key && !(await buildSite())) return 1
    progress.step('Making PDFs')
    const browser = await openBrowser(location)
    try {
      const options = optionsFor(book, paper)
      const made = await printSeveral(browser, missing, options, before.editions, out, (name, count) =>
        progress.step(`${name} (${count} of ${missing.length})`),
      )
      if (await reportLeaks(book, [out])) {
        for (const { file } of made.editions) rmSync(join(out, file), { force: true })
        return 1
      }
      const fresh = new Map(
        [...(before.key === all ? before.editions : []), ...made.editions].map((it) => [it.name, it]),
      )
      writePrinted(out, { key: all, editions: [...fresh.values()] })
      return done(out, wanted, made.editions, made.printed, began)
    } finally {
      await browser.close()
    }
  } catch (error) {
    if (!isDiskError(error)) throw error
    process.stderr.write(`The PDFs can’t be written to \`${relative(process.cwd(), out) || '.'}/\`: ${error.message}\n`)
    return 1
  } finally {
    progress.done()
  }
}

function optionsFor({ handbook, root }: Book, paper: PrintOptions['paper']): PrintOptions {
  const { settings, today } = handbook
  const { name, confidential, address, language, base } = settings
  return { paper, base, language, imprint: { name, confidential, address, language, today }, ...openBuiltSite(root) }
}

function done(
  out: string,
  wanted: readonly Edition[],
  ready: readonly PrintedEdition[],
  printed: number,
  began: number,
): number {
  const names = new Set(wanted.map(({ name }) => name))
  const pages = ready.filter(({ name }) => names.has(name)).reduce((sum, it) => sum + it.pages, 0)
  const place = relative(process.cwd(), out) || '.'
  const other = wanted.length - printed
  process.stdout.write(
    `${printed} made, ${other} as before: ${pages} pages in ${place}/, in ${secondsSince(began)}.\n` +
      (printed > 0 && out === pdfFolder(currentRoot()) ? 'The next build puts them on the site.\n' : ''),
  )
  return 0
}

function choose(editions: readonly Edition[], names: readonly string[] | undefined): readonly Edition[] {
  if (names === undefined) return editions.filter(({ form, name }) => form === 'book' && name !== 'site')
  const chosen = names.flatMap((name) => {
    const found = editions.filter((it) => name === 'all' || it.name === name || it.name.startsWith(`${name}/`))
    if (found.length > 0) return found
    const known = editions.map((it) => `  ${it.name}`).join('\n')
    throw new Misuse(`There is no edition \`${name}\`. There are:\n${known}`)
  })
  return [...new Set(chosen)]
}

function isDiskError(error: unknown): error is Error {
  const codes = ['EACCES', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EPERM', 'EISDIR', 'EDQUOT']
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
