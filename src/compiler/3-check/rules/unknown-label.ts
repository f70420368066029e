import type { Position } from '../../model/position.ts'
import { nearest } from '../../meaning/nearest.ts'
import { plainName } from '../../meaning/slug.ts'
import { english } from '../../vocabulary/english.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const unknownLabel = issueRule(
  'unknown-label',
  { severity: 'error', topic: 'reading' },
  ({ label, inside, known, at }) => {
    const near = nearest(label, known, 2)
    return {
      message: `Unknown label ${quote(label)} in ${quote(inside)}`,
      hint: isStrayEvidence(label, known)
        ? belowItsCriterion(label, at)
        : near.length > 0
          ? `Did you mean ${quoteEach(near.map(written))}?`
          : `Known here: ${quoteEach(known, 'and')}. If it isn’t meant as a label, take the bold away.`,
      mends: isStrayEvidence(label, known) ? [] : writeOneOf(near, at, label),
    }
  },
)

/** Evidence at the margin belongs to the criterion above it. */
function isStrayEvidence(label: string, known: readonly string[]): boolean {
  const { evidence, must } = english.labels
  return known.includes(must[0]) && evidence.some((word) => plainName(word) === plainName(label))
}

/** What is indented already is too little for a bullet above that has a tab, or several spaces, behind its sign. */
function belowItsCriterion(label: string, { start }: Position): string {
  return start.column > '- *'.length
    ? 'Write one space behind the `-` of the line above, or indent this line by a tab, so that it stands below what it proves.'
    : `Indent it by two spaces, so that it stands below what it proves: \`  - **${label}:** …\`.`
}

function written(label: string): string {
  return `**${label}:**`
}
