import type { Kind } from '../../model/concept.ts'
import type { Handbook } from '../../model/handbook.ts'
import { slug } from '../../slug.ts'
import { kindWords, placeForNew } from '../kind-words.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const unknownName = issueRule(
  'unknown-name',
  { severity: 'error', topic: 'names and links' },
  ({ name, kinds, near }, handbook) => ({
    message: `Unknown ${kindWords(kinds)} ${quote(name)}`,
    hint: didYouMean(near) ?? `${choice(kinds, handbook)}Or add ${places(kinds, name)}.`.replace(/^Or a/, 'A'),
  }),
)

/** The names there are, where they are few enough to read. */
function choice(kinds: readonly Kind[], handbook: Handbook): string {
  const titles = kinds.flatMap((kind) => handbook.all(kind).map((entry) => entry.title))
  return titles.length > 0 && titles.length <= 6 ? `Write ${quoteEach(titles)}. ` : ''
}

function places(kinds: readonly Kind[], name: string): string {
  return kinds
    .slice(0, 2)
    .map((kind) => placeForNew(kind, name, slug(name)))
    .join(' or ')
}
