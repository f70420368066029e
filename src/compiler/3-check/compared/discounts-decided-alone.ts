import { limitOf } from '../../meaning/discount-limit.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Limit } from '../../model/pricing-values.ts'
import type { Item, Line } from '../../model/prose.ts'
import type { Role } from '../../model/role.ts'
import { offersIn, type FoundDiscount } from '../wording/discount-words.ts'

/** A discount that a role’s page says it decides alone, and the limit that the pricing rules give the role. */
export interface DiscountDecidedAlone {
  readonly role: Role
  readonly line: Line
  readonly discount: FoundDiscount
  readonly limit: Limit
}

/** Of roles with a limit: every discount below `Decides alone`. */
export function discountsDecidedAlone(handbook: Handbook): readonly DiscountDecidedAlone[] {
  return handbook.all('role').flatMap((role) => {
    const limit = limitOf(handbook, role)
    if (!limit) return []
    return saidAlone(role.decidesAlone?.value ?? []).flatMap(({ line }) =>
      offersIn(line.text).map((discount) => ({ role, line, discount, limit })),
    )
  })
}

/** A condition behind the figure is another matter: `Above that the Pricing desk decides`. */
function saidAlone(items: readonly Item[]): readonly Item[] {
  return items.filter(({ line }) => !/\b(?:only with|together with|approv)/i.test(line.text))
}
