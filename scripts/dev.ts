import { answerChecks } from '../src/check-exchange/index.ts'
import { dev as serveAstro } from 'astro'
import { drawBook } from '../src/diagrams/index.ts'
import { type Book, checkedRoot, generatorRoot, keepBook, MayNotBeRead, openBook } from '../src/workspace/index.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import { browserOrMisuse } from './browser.ts'
import { letBeNote, textOf } from './check-formats.ts'
import type { Command } from './command.ts'
import { readOptions, readPort } from './options.ts'
import { refuseLinksOut, refuseTakenPlaces, refuseUntrustedCode } from './trust.ts'

/** The editing loop: pages reload as sources are saved and show what is to fix in them. */
export const dev: Command = {
  usage: 'dev [--port 4321] [--audience partner|public]',
  about:
    'Serves the site while you write: pages reload when a file is saved and show what is to fix. Drafts are shown.',
  run: async (args) => {
    const { values } = readOptions(args, { port: { type: 'string' }, ...audienceOption })
    chooseAudience(values.audience)
    process.env['FIELDBOOK_DRAFTS'] = 'true'
    const book = openBook()
    const bookNow = keepBook(book)
    answerChecks(book.root, bookNow)
    refuseUntrustedCode(book)
    refuseLinksOut(book.root)
    refuseTakenPlaces(book.root)
    const checked = checkedRoot(book)
    const letBe = letBeNote(checked)
    process.stdout.write(textOf(book.findings, checked) + (letBe === undefined ? '' : `${letBe}\n`))
    await draw(book)
    const server = await serveAstro({
      root: generatorRoot,
      logLevel: 'error',
      server: { port: readPort(values.port, 4321) },
    })
    const base = book.handbook.settings.base
    process.stdout.write(`\nFieldbook is at http://localhost:${server.address.port}${base}  (Ctrl-C stops it)\n`)
    let timer: NodeJS.Timeout | undefined
    server.watcher.on('all', (_, file) => {
      if (!file.endsWith('.md')) return
      clearTimeout(timer)
      timer = setTimeout(() => void drawNow(bookNow), 300)
    })
    await new Promise<void>((resolve) => server.watcher.on('close', resolve))
    return 0
  },
}

/** Draws what stands on the disk now. What may not be read is said here, and by the pages. */
async function drawNow(bookNow: () => Book): Promise<void> {
  try {
    await draw(bookNow())
  } catch (error) {
    if (!(error instanceof MayNotBeRead)) throw error
    process.stdout.write(error.message)
  }
}

/** Draws what a change made new; the pages reload when the drawings are there. Without a browser there are none. */
async function draw(book: Book): Promise<void> {
  await drawBook(book, await browserOrMisuse())
}
