import { writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const valueAmbiguous = issueRule(
  'value-ambiguous',
  { severity: 'error', topic: 'reading' },
  ({ label, found, readings, at }) => ({
    message: `${quote(found)} in ${quote(label)} can be read as ${quoteEach(readings)}`,
    hint: `Write the one that is meant: ${quoteEach(readings)}.`,
    mends: [...found.matchAll(divided)].length === 1 ? writeOneOf(readings, at, new RegExp(divided.source)) : [],
  }),
)

/** A number with a sign in it that may part thousands or decimals. */
const divided = /[$€£]?\d+(?:[.,]\d+)+/g
