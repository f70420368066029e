import { english } from '../compiler/vocabulary/english.ts'
import { joined, label, open, part } from './lines.ts'
import type { Answers } from './question.ts'
import { readTiers, type ToldTier } from './told-tiers.ts'

const [notMeasured] = english.values.unknown

/** The hours there are, and the tiers they are rationed to. What puts an account in a tier is still to come. */
export function territoryPlan(answers: Answers): string {
  return joined([
    part(2, 'territoryPlan', [label('sellingHours', answers['selling-hours'] ?? notMeasured)]),
    ...(readTiers(answers['tiers'] ?? '') ?? []).map(tierText),
  ]).trimEnd()
}

function tierText({ title, accounts, touches, hours }: ToldTier): string {
  const labels = [
    label('also'),
    label('accounts', accounts),
    label('touches', touches),
    label('hoursPerTouch', hours ?? notMeasured),
    label('returnPerAccount', notMeasured),
  ]
  return part(3, 'tier', [open, '', ...labels], ` ${title}`)
}
