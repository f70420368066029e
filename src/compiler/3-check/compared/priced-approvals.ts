import { pricingOf } from '../../meaning/discount-limit.ts'
import type { Handbook } from '../../model/handbook.ts'
import { allApprovals, type PlacedApproval } from '../approvals.ts'
import { speaksOfPrice, thresholdIn } from '../wording/discount-words.ts'

/** An approval that is due from a share of the price on. */
export interface PricedApproval extends PlacedApproval {
  /** 0–1: `Discount above 8 %` gives 0.08. */
  readonly threshold: number
}

/** The approvals that are held against the discount limits; none where a root has no limits. */
export function pricedApprovals(handbook: Handbook): readonly PricedApproval[] {
  if (!pricingOf(handbook)?.limits?.value.length) return []
  return allApprovals(handbook).flatMap((placed) => {
    const { text } = placed.approval.decision
    const threshold = speaksOfPrice(text) ? thresholdIn(text) : undefined
    return threshold === undefined ? [] : [{ ...placed, threshold }]
  })
}
