import { toString } from 'mdast-util-to-string'
import type { Prose } from '../../model/prose.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { findSellersWish } from '../wording/seller-trigger.ts'

export const triggerOfSeller: Rule = {
  id: 'trigger-of-seller',
  severity: 'advice',
  topic: 'processes',
  *check(handbook) {
    const ours = handbook.all('role').flatMap((role) => [role.title, ...(role.front.aliases ?? [])])
    const told: readonly { readonly trigger?: Prose | undefined }[] = [
      ...handbook.all('process').flatMap((process) => process.stages),
      ...handbook.all('journey').flatMap((journey) => journey.steps),
    ]
    for (const { trigger } of told) {
      const wish = trigger && findSellersWish(toString(trigger.nodes[0]), ours)
      if (!trigger || wish === undefined) continue
      yield {
        message: `The trigger is what the seller wants or does: ${quote(wish)}; an event on the buyer’s side was expected`,
        hint: 'Write what happens at the buyer’s, so that two sellers would see it on the same day: instead of `we want to present` write `the capital request is on the agenda`.',
        at: trigger.at,
      }
    }
  },
}
