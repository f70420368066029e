import { dealFlow } from '../deal-flow.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutConversion: Rule = {
  id: 'stage-without-conversion',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const process of handbook.all('process').filter((it) => it.front.type === 'opportunity')) {
      for (const stage of dealFlow(process).beforeOrder) {
        if (stage.conversion || isUnread('conversion', stage.whole)) continue
        yield {
          message: `The stage ${quote(stage.title.text)} doesn’t say which share of deals moves on`,
          hint: 'Add `- **Conversion:** 45 % (opportunities entered in 2025)`, `- **Conversion:** about 50 % (our estimate, 2026-11)`, or the honest `- **Conversion:** not measured yet`.',
          at: stage.at,
        }
      }
    }
  },
}
