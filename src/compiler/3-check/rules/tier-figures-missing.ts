import { english } from '../../vocabulary/english.ts'
import { territoryPlans, tierName } from '../process-plans.ts'
import { quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

const needed = ['accounts', 'touches', 'hoursPerTouch'] as const
const examples = { accounts: '25 plants', touches: '8 a year', hoursPerTouch: '2 hours' } as const

export const tierFiguresMissing: Rule = {
  id: 'tier-figures-missing',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { plan } of territoryPlans(handbook)) {
      if (!plan.value.sellingHours && !isUnread('sellingHours', plan.whole)) {
        yield {
          message:
            'The territory plan doesn’t say how many selling hours there are, so nothing shows whether the touches fit',
          hint: 'Add `- **Selling hours:** 1,100 hours a year` below `## Territory plan`: what one seller has for visits and calls.',
          at: plan.at,
        }
      }
      for (const tier of plan.value.tier) {
        const missing = needed.filter((key) => tier.value[key] === undefined && !isUnread(key, tier.whole))
        if (missing.length === 0) continue
        const words = missing.map((key) => english.labels[key][0])
        yield {
          message: `The call pattern of ${tierName(tier)} doesn’t say ${quoteEach(words, 'and')}, so its load is unknown`,
          hint: `Add ${missing.map((key) => `\`- **${english.labels[key][0]}:** ${examples[key]}\``).join(' and ')}, with your own figures.`,
          at: tier.at,
        }
      }
    }
  },
}
