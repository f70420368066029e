import { idealCustomerOf } from '../../meaning/ideal-customer.ts'
import type { Rule } from '../rule.ts'

export const idealCustomerIncomplete: Rule = {
  id: 'ideal-customer-incomplete',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const ideal = idealCustomerOf(handbook)
    if (!ideal) return
    const all = [ideal, ...ideal.profiles]
    if (all.every(({ industries }) => industries.length === 0)) {
      yield {
        message: 'The ideal customer names no industry',
        hint: 'Name the verticals it pays to pursue: `- **Industries:** Dairy, Snacks`.',
        at: ideal.at,
      }
    }
    const sizes = all.flatMap(({ size }) => size?.value ?? [])
    if (!sizes.some(({ line }) => /\d/.test(line.text))) {
      yield {
        message:
          sizes.length === 0 ? 'The ideal customer has no size' : 'The ideal customer’s size has no number in it',
        hint: 'Say how large: `## Size` with bullets such as `- annual revenue of at least $50M`.',
        at: sizes[0]?.at ?? ideal.at,
      }
    }
    if (all.every(({ exclusions }) => !exclusions?.value.length)) {
      yield {
        message: 'The ideal customer excludes nobody',
        hint: 'Say who isn’t pursued: `## Exclusions` with bullets such as `- packs in bags only`.',
        at: ideal.at,
      }
    }
  },
}
