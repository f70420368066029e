/** A campaign: what it costs, and what is known of the leads it brings. */
export interface Campaign {
  readonly leads: number
  /** Money, everything included. */
  readonly cost: number
  /** The share (0–1) of the leads that become customers. */
  readonly conversion: number
  /** Money: the first order of one customer. */
  readonly value: number
  /** The share (0–1) of that value which is left when its own costs are paid. */
  readonly margin: number
}

export interface CampaignReturn {
  /** Seldom a whole number: an expectation, not a list of names. */
  readonly customers: number
  readonly revenue: number
  /** Money: revenue × margin − cost. */
  readonly profit: number
  /** Profit ÷ cost: 0 where the campaign just pays for itself. Undefined where it costs nothing. */
  readonly roi: number | undefined
  readonly costPerLead: number | undefined
  readonly costPerCustomer: number | undefined
  /** Leads from which the campaign pays for itself; undefined where no lead ever brings anything. */
  readonly leadsToPay: number | undefined
}

/**
 * What a campaign returns: (leads × conversion × value × margin − cost) ÷ cost. The margin counts, not the revenue: money
 * that goes on to suppliers returns nothing.
 */
export function campaignReturn({ leads, cost, conversion, value, margin }: Campaign): CampaignReturn {
  const customers = leads * conversion
  const revenue = customers * value
  const profit = revenue * margin - cost
  return {
    customers,
    revenue,
    profit,
    roi: quotient(profit, cost),
    costPerLead: quotient(cost, leads),
    costPerCustomer: quotient(cost, customers),
    leadsToPay: quotient(cost, conversion * value * margin),
  }
}

function quotient(a: number, b: number): number | undefined {
  return b > 0 ? a / b : undefined
}
