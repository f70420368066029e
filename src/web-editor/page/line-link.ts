import { editWords } from '../../compiler/vocabulary/edit-words.ts'
import { element } from '../../islands/search/element.ts'
import { addressOf } from './addresses.ts'

/** The way to one line of a file. */
export function lineLink(file: string, line: number): HTMLAnchorElement {
  return element('a', { href: addressOf(file, line) }, [editWords.line(line)])
}
