import { rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { browserVersion, openBrowser } from '../src/browser/index.ts'
import { type Edition, editionsOf } from '../src/compiler/index.ts'
import type { PrintOptions } from '../src/paper/index.ts'
import {
  type Book,
  currentRoot,
  diskProblem,
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
  const current = `${key} ${paper} ${await browserVersion(location, join(book.root, '.fieldbook', 'diagrams'))}`
  const before = readPrinted(out)
  const isThere = ({ name }: Edition): boolean => before.some((it) => it.name === name && it.current === current)
  const progress = showProgress()
  try {
    preparePdfFolder(out)
    const missing = wanted.filter((edition) => !isThere(edition))
    const list = new Map(before.map((it) => [it.name, it]))
    if (missing.length === 0) return done(out, wanted, list, 0, began)
    // Loaded only now: that nothing changed should be said at once.
    const { buildSite } = await import('./build.ts')
    const { printSeveral } = await import('./print-several.ts')
    if (siteStamp(book.root) !== key && !(await buildSite())) return 1
    progress.step('Making PDFs')
    const browser = await openBrowser(location)
    try {
      let [begun, printed] = [0, 0]
      await printSeveral(
        browser,
        missing,
        { ...optionsFor(book, paper), out, before, current },
        {
          onBegin: ({ name }) => progress.step(`${name} (${++begun} of ${missing.length})`),
          onReady: (ready, without) => {
            list.set(ready.name, ready)
            // At once, so that a run that is stopped isn’t for nothing.
            writePrinted(out, [...list.values()])
            if (without !== undefined) printed++
            if (without) warn(ready, without)
          },
        },
      )
      if (await reportLeaks(book, [out])) {
        for (const { name } of missing) {
          const made = list.get(name)
          if (made) rmSync(join(out, made.file), { force: true })
          list.delete(name)
        }
        writePrinted(out, [...list.values()])
        return 1
      }
      return done(out, wanted, list, printed, began)
    } finally {
      await browser.close()
    }
  } catch (error) {
    const problem = diskProblem(error)
    if (problem === undefined) throw error
    process.stderr.write(
      `The PDFs can’t be written to \`${relative(process.cwd(), out) || '.'}/\`: ${problem.words}.\n`,
    )
    return 1
  } finally {
    progress.done()
  }
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

function optionsFor({ handbook, root }: Book, paper: PrintOptions['paper']): PrintOptions {
  const { settings, today } = handbook
  const { name, confidential, address, language, base } = settings
  return { paper, base, language, imprint: { name, confidential, address, language, today }, ...openBuiltSite(root) }
}

function done(
  out: string,
  wanted: readonly Edition[],
  list: ReadonlyMap<string, PrintedEdition>,
  printed: number,
  began: number,
): number {
  const pages = wanted.reduce((sum, { name }) => sum + (list.get(name)?.pages ?? 0), 0)
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
