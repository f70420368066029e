import { idealCustomerOf } from '../../meaning/ideal-customer.ts'
import { isInUse } from '../../meaning/in-use.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Reference } from '../../model/reference.ts'
import type { Vertical } from '../../model/market.ts'

/** The verticals that must be among the industries of the ideal customer, and those industries. */
export interface PursuedVerticals {
  readonly verticals: readonly Vertical[]
  readonly industries: readonly [Reference, ...Reference[]]
}

/** Undefined where no ideal customer names an industry. */
export function pursuedVerticals(handbook: Handbook): PursuedVerticals | undefined {
  const ideal = idealCustomerOf(handbook)
  const [first, ...others] = ideal ? [ideal, ...ideal.profiles].flatMap(({ industries }) => industries) : []
  return first && { verticals: handbook.all('vertical').filter(isInUse), industries: [first, ...others] }
}
