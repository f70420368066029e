import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import type { Pattern } from '../../islands/territory/pattern.ts'
import type { Site } from '../site.ts'

/** The call patterns of all processes with tiers, for the territory planner. */
export function territoryPatterns(site: Site): readonly Pattern[] {
  return site.current('process').flatMap(({ id, title, territoryPlan }) => {
    const plan = territoryPlan?.value
    if (!plan || plan.tier.length === 0) return []
    const { sellingHours } = plan
    return [
      {
        id,
        title,
        sellingHours: sellingHours && sellingHours.known !== 'unknown' ? sellingHours.hours : undefined,
        sellingText: sellingHours?.text ?? '',
        tiers: plan.tier.map((tier) => {
          const { touches, hoursPerTouch, returnPerAccount } = tier.value
          const said = [touches, hoursPerTouch, returnPerAccount].flatMap((it) => it?.text ?? [])
          return {
            id: tier.id,
            title: tier.title.text,
            touches: touches?.timesPerYear,
            hours: hoursPerTouch && hoursPerTouch.known !== 'unknown' ? hoursPerTouch.hours : undefined,
            returns: returnPerAccount && returnPerAccount.known !== 'unknown' ? returnPerAccount.amount : undefined,
            text: said.join('; '),
          }
        }),
      },
    ]
  })
}

/** The columns of the table of accounts. */
export const accountColumns = [
  words.account,
  words.tier,
  words.touches,
  words.hoursPerTouch,
  words.returns,
  words.yearHours,
  words.proposed,
]
