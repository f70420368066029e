import { nearest } from '../../meaning/nearest.ts'
import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const unknownHeading = issueRule(
  'unknown-heading',
  { severity: 'error', topic: 'reading' },
  ({ heading, inside, known }) => ({
    message: `Unknown heading ${quote(heading)} in ${quote(inside)}`,
    hint: hintFor(heading, known),
  }),
)

function hintFor(heading: string, known: readonly string[]): string {
  if (known.length === 0) return `No headings are read here: write it as a paragraph, \`**${heading}**\`.`
  const [opening = heading] = heading.split(':')
  const bare = known.map((it) => it.replace(/: …$/, ''))
  const [near] = [...nearest(heading, bare, 1), ...nearest(opening, bare, 1)]
  if (near === undefined)
    return `Known here: ${quoteEach(known, 'and')}. Or write it as a paragraph, \`**${heading}**\`.`
  const rest = known.includes(near) ? '' : opening === heading ? ': …' : heading.slice(opening.length)
  return `Did you mean ${quote(near + rest)}?`
}
