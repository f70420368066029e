import { editionsOf } from '../src/compiler/index.ts'
import { type Book, type EditionCatalogue, loadBook, siteKey, writeCatalogue } from '../src/workspace/index.ts'

/** Keeps what can be printed of a book under the key of its site, so that the next print of that compiles nothing. */
export function keepCatalogue({ handbook, root }: Book, key: string): EditionCatalogue {
  const { name, paper, confidential, address, language, base } = handbook.settings
  const settings = { name, paper, confidential, address, language, base }
  const catalogue = { settings, editions: editionsOf(handbook) }
  writeCatalogue(root, key, catalogue)
  return catalogue
}

/** What can be printed of the current root, by a compile. */
export function compileCatalogue(): EditionCatalogue {
  const book = loadBook()
  return keepCatalogue(book, siteKey(book.read, book.root))
}
