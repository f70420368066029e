import { pursuedVerticals } from '../compared/pursued-verticals.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const verticalNotPursued: Rule = {
  id: 'vertical-not-pursued',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const { verticals, industries } = pursuedVerticals(handbook) ?? {}
    if (!verticals || !industries) return
    const pursued = new Set(industries.map((name) => handbook.target(name, 'vertical')))
    for (const vertical of verticals) {
      if (pursued.has(vertical)) continue
      yield {
        message: `${quote(vertical.title)} has a page as an industry we sell to, and isn’t among the industries of the ideal customer`,
        hint: `Add ${quote(vertical.title)} to \`**Industries:**\`, or retire the page: \`status: retired\`.`,
        at: industries[0].at,
        related: [{ message: `the page of ${quote(vertical.title)}`, at: vertical.at }],
      }
    }
  },
}
