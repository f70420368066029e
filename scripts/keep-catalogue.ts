import { editionsOf } from '../src/compiler/index.ts'
import { type Book, type EditionCatalogue, loadBook, siteKey, writeCatalogue } from '../src/workspace/index.ts'

/** Keeps what can be printed of a book, so that the next print of its site compiles nothing. */
export function keepCatalogue({ handbook, read, root }: Book): EditionCatalogue {
  const { name, paper, confidential, address, language, base } = handbook.settings
  const settings = { name, paper, confidential, address, language, base }
  const catalogue = { settings, editions: editionsOf(handbook) }
  writeCatalogue(root, siteKey(read, root), catalogue)
  return catalogue
}

/** What can be printed of the current root, by a compile. */
export function compileCatalogue(): EditionCatalogue {
  return keepCatalogue(loadBook())
}
