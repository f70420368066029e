import type { Position } from '../../model/position.ts'
import { nearest } from '../../meaning/nearest.ts'
import { type Mend, writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const unknownHeading = issueRule(
  'unknown-heading',
  { severity: 'error', topic: 'reading' },
  ({ heading, inside, known, at }) => ({
    message: `Unknown heading ${quote(heading)} in ${quote(inside)}`,
    hint: hintFor(heading, known),
    mends: mendsFor(heading, known, at),
  }),
)

function hintFor(heading: string, known: readonly string[]): string {
  if (known.length === 0) return `No headings are read here: write it as a paragraph, \`**${heading}**\`.`
  const opening = openingOf(heading)
  const near = nearestHeading(heading, known)
  if (near === undefined)
    return `Known here: ${quoteEach(known, 'and')}. Or write it as a paragraph, \`**${heading}**\`.`
  const rest = known.includes(near) ? '' : opening === heading ? ': …' : heading.slice(opening.length)
  return `Did you mean ${quote(near + rest)}?`
}

function nearestHeading(heading: string, known: readonly string[]): string | undefined {
  const bare = known.map((it) => it.replace(/: …$/, ''))
  return [...nearest(heading, bare, 1), ...nearest(openingOf(heading), bare, 1)][0]
}

/** What stands before the colon. */
function openingOf(heading: string): string {
  return heading.split(':')[0] ?? heading
}

function mendsFor(heading: string, known: readonly string[], at: Position): Mend[] {
  const near = nearestHeading(heading, known)
  if (near === undefined) return []
  const isWhole = known.includes(near)
  // A heading that goes on after its fixed words has nothing to go on with.
  if (!isWhole && openingOf(heading) === heading) return []
  return writeOneOf([near], at, isWhole ? heading : openingOf(heading))
}
