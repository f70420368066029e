import type { PlanRow } from '../../model/process.ts'
import { english } from '../../vocabulary/english.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const mutualPlanIncomplete: Rule = {
  id: 'mutual-plan-incomplete',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { mutualPlan, stages } of handbook.all('process')) {
      if (mutualPlan && mutualPlan.value.rows.length === 0 && mutualPlan.value.prose.nodes.length > 0) {
        yield {
          message: 'The mutual plan has no steps, so it would be printed empty',
          hint: 'Write a heading for each thing to be done, `### Two shifts of line audit`, and below it `- **Their side:** …`, `- **Our side:** …` and `- **By:** …`.',
          at: mutualPlan.at,
        }
      }
      for (const row of mutualPlan?.value.rows ?? []) {
        const missing = needed.filter((key) => isMissing(row, key) && !isUnread(key, row.whole))
        if (missing.length === 0) continue
        const words = missing.map((key) => english.labels[key][0])
        yield {
          message: `The step ${quote(row.title.text)} of the mutual plan doesn’t say ${quoteEach(words, 'and')}`,
          hint: `Add ${words.map((word) => `\`- **${word}:** ${word === 'By' ? (stages[0]?.title.text ?? '…') : examples[word]}\``).join(', ')}: a step without a name on both sides and a day is nobody’s.`,
          at: row.at,
        }
      }
    }
  },
}

const needed = ['theirSide', 'ourSide', 'planBy'] as const
const examples = { 'Their side': 'Operations manager', 'Our side': 'Account executive' }

function isMissing(row: PlanRow, key: (typeof needed)[number]): boolean {
  return key === 'planBy' ? row.planBy === undefined : row[key].length === 0
}
