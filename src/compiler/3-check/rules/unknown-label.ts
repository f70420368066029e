import { nearest } from '../../nearest.ts'
import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const unknownLabel = issueRule(
  'unknown-label',
  { severity: 'error', topic: 'reading' },
  ({ label, inside, known }) => {
    const near = nearest(label, known, 2)
    return {
      message: `Unknown label ${quote(label)} in ${quote(inside)}`,
      hint:
        near.length > 0
          ? `Did you mean ${quoteEach(near.map(written))}?`
          : `Known here: ${quoteEach(known, 'and')}. If it isn’t meant as a label, take the bold away.`,
    }
  },
)

function written(label: string): string {
  return `**${label}:**`
}
