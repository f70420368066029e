import { plainName } from '../../meaning/slug.ts'
import { isLetter, territoryPlans, tierName } from '../process-plans.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

export const tierNames: Rule = {
  id: 'tier-names',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const { plan } of territoryPlans(handbook)) {
      const { tier: tiers } = plan.value
      if (tiers.length < 2 && !isUnread('tier', plan.whole)) {
        yield {
          message: tiers[0]
            ? `The territory plan has only ${tierName(tiers[0])}: where all accounts are alike, no effort is rationed`
            : 'The territory plan has no tiers, so nothing says which account gets which effort',
          hint: tiers[0]
            ? 'Add a second one below it, `### Tier B`, with its criterion and its call pattern.'
            : 'Add `### Tier A`, `### Tier B` and `### Tier C`, each with its criterion and its call pattern.',
          at: tiers[0]?.at ?? plan.at,
        }
      }
      for (const [index, tier] of tiers.entries()) {
        const name = plainName(tier.title.text)
        const before = tiers.slice(0, index)
        const twin = before.find((it) => plainName(it.title.text) === name)
        const later = before.find((it) => isLetter(it.title.text) && isLetter(name) && plainName(it.title.text) > name)
        if (twin) {
          yield {
            message: `There are two tiers ${quote(tier.title.text)}`,
            hint: 'Give one of them the next letter, or make them one.',
            at: tier.at,
            related: [{ message: 'the first of the two', at: twin.at }],
          }
        } else if (later) {
          yield {
            message: `${tierName(tier).replace('tier', 'Tier')} stands below ${tierName(later)}: tiers stand in the order of their worth, A first`,
            hint: `Move ${quote(`### Tier ${tier.title.text}`)} and what is below it up.`,
            at: tier.at,
            related: [{ message: `${tierName(later)} stands here`, at: later.at }],
          }
        }
      }
    }
  },
}
