import { keptDeskWords } from '../../compiler/vocabulary/kept-desk-words.ts'
import { type Kept, mergeKept } from './kept.ts'
import { parseKept } from './kept-file.ts'
import type { Shelf } from './shelf.ts'

/** Where a tool keeps things that have fields and nothing else: `base` keeps sites apart that share an origin. */
export function toolShelf(base: string, list: string): Shelf<Kept> {
  return {
    format: `fieldbook-${list}`,
    list,
    parse: parseKept,
    problems: keptDeskWords.problems,
    name: `fieldbook${base}:${list}`,
    store: list,
    merge: mergeKept,
  }
}
