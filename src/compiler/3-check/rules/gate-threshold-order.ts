import type { Decider } from '../../model/amounts.ts'
import { allGates } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const gateThresholdOrder: Rule = {
  id: 'gate-threshold-order',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { decides } of allGates(handbook).map(({ gate }) => gate.value)) {
      for (const [index, step] of (decides?.above ?? []).entries()) {
        const below = decides!.above[index - 1]
        const report = orderOf(step, below)
        if (report) yield report
        const decider = handbook.target(step.by)
        const before = below?.by ?? decides!.by
        if (!decider || decider !== handbook.target(before)) continue
        yield {
          message: `${quote(step.by.text)} decides below ${quote(step.money.text)} and above it, so the amount changes nothing`,
          hint: 'Name who decides the larger deals, or take the amount out.',
          at: step.by.at,
          related: [{ message: 'decides the smaller ones too', at: before.at }],
        }
      }
    }
  },
}

type Step = Decider['above'][number]

/** Two amounts in two currencies can't be compared. */
function orderOf({ money, by }: Step, below: Step | undefined): Report | undefined {
  if (money.amount <= 0) {
    return {
      message: `${quote(by.text)} decides above ${quote(money.text)}, which is every deal`,
      hint: 'Write the amount from which on somebody else decides: `Sales manager; above $250k Head of sales`.',
      at: by.at,
    }
  }
  if (!below || below.money.currency !== money.currency || below.money.amount < money.amount) return undefined
  return {
    message: `${quote(by.text)} decides above ${quote(money.text)}, but ${quote(below.by.text)} decides everything above ${quote(below.money.text)} already`,
    hint: 'Put the amounts in rising order, each with who decides above it.',
    at: by.at,
    related: [{ message: `decides above ${quote(below.money.text)}`, at: below.by.at }],
  }
}
