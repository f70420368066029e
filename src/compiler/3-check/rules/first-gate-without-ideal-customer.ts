import { idealCustomerOf } from '../../meaning/ideal-customer.ts'
import { firstGates } from '../compared/first-gates.ts'
import { quote } from '../quote.ts'
import { refersTo } from '../refers-to.ts'
import type { Rule } from '../rule.ts'

export const firstGateWithoutIdealCustomer: Rule = {
  id: 'first-gate-without-ideal-customer',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const ideal = idealCustomerOf(handbook)
    if (!ideal) return
    for (const { gate } of firstGates(handbook)) {
      if (refersTo(handbook, gate, ideal)) continue
      yield {
        message: `The first gate, ${quote(gate.title.text)}, doesn’t refer to the ideal customer, whom it should let in and nobody else`,
        hint: 'Link to it below the heading of the gate: `The [ideal customer](../ideal-customer.md) says whom we look for.` If the ideal customer is about other offerings, say so there with `**Offerings:**`.',
        at: gate.at,
        related: [{ message: 'the ideal customer', at: ideal.at }],
      }
    }
  },
}
