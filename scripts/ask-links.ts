import { askForLinks } from '../src/outward-links/index.ts'
import { answerBook, type Book, checkedRoot } from '../src/workspace/index.ts'
import { wantedIn } from './narrow.ts'
import { showProgress } from './progress.ts'

/** Asks the hosts of all web addresses in a book’s sources, or in those of some paths, and names those that tell nothing. */
export async function askLinks(book: Book, paths: readonly string[]): Promise<Book> {
  const isWanted = wantedIn(checkedRoot(book), paths)
  const links = book.handbook.outwardLinks.filter(({ at }) => isWanted(at.file))
  const urls = new Set(links.map(({ value }) => value))
  const progress = showProgress()
  const onAnswer = (answered: number, all: number): void =>
    progress.step(`Asking other hosts: ${String(answered)} of ${String(all)} addresses`)
  onAnswer(0, urls.size)
  const answers = await askForLinks(urls, { onAnswer })
  progress.done()
  const closed = [...answers].flatMap(([url, { is }]) => (is === 'closed' ? [`  ${url}\n`] : [])).sort()
  const count = `${String(urls.size)} ${urls.size === 1 ? 'address' : 'addresses'}`
  process.stderr.write(
    closed.length === 0
      ? `Asked other hosts for ${count}.\n`
      : `Asked other hosts for ${count}. These want a login, or let no program in: look at them yourself.\n${closed.join('')}`,
  )
  return answerBook(book, answers)
}
