import { find, type Found } from './find.ts'
import type { Filters, Pagefind } from './pagefind.ts'
import { readQuery } from './query.ts'
import { finished, type Spelling } from './spelling.ts'

/** With fewer hits than this it is worth a second look. */
const few = 12

/**
 * What answers a question that may still be typed. The index holds stems: of `approval` that is `approv`, which `approva`
 * doesn’t begin. So where little is found, words that were only begun are finished, if that finds more.
 */
export async function findBegun(
  pagefind: Pagefind,
  text: string,
  filters: Filters,
  spelling: Spelling,
): Promise<Found> {
  const typed = await find(pagefind, text, filters)
  const { terms, exact } = readQuery(text)
  if (exact !== undefined || (typed.complete && typed.hits.length >= few)) return typed
  const whole = finished(terms, spelling)
  if (!whole) return typed
  const found = await find(pagefind, whole.join(' '), filters)
  return isBetter(found, typed) ? found : typed
}

function isBetter(one: Found, other: Found): boolean {
  if (one.complete !== other.complete) return one.complete && one.hits.length > 0
  return one.hits.length > other.hits.length
}
