import { rolesAbove } from '../../meaning/reports-to.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Reference } from '../../model/reference.ts'
import { allGates } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const gateDeciderBelowLead: Rule = {
  id: 'gate-decider-below-lead',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { stage, gate } of allGates(handbook)) {
      const { decides } = gate.value
      if (!decides) continue
      const deciders = [decides.by, ...decides.above.map(({ by }) => by)]
      for (const [index, by] of deciders.entries()) {
        const lead = stage.lead && isBelow(handbook, by, stage.lead, `leads ${quote(stage.title.text)}`)
        const lower = index > 0 ? deciders[index - 1] : undefined
        const report = lead ?? (lower && isBelow(handbook, by, lower, 'decides smaller ones'))
        if (report) yield report
      }
    }
  },
}

/** The report, where the one who decides works for the other. */
function isBelow(handbook: Handbook, by: Reference, other: Reference, does: string): Report | undefined {
  const decider = handbook.target(by, 'role')
  const above = handbook.target(other, 'role')
  if (!decider?.reportsTo || !above || !rolesAbove(handbook, decider).includes(above)) return undefined
  if (rolesAbove(handbook, above).includes(decider)) return undefined
  return {
    message: `${quote(decider.title)} decides this gate, and reports to ${quote(above.title)}, who ${does}`,
    hint: `Let ${quote(above.title)} decide, or a role above it: nobody tells their own manager to stop.`,
    at: by.at,
    related: [
      { message: `${quote(above.title)} ${does}`, at: other.at },
      { message: `${quote(decider.title)} reports to ${quote(decider.reportsTo.text)}`, at: decider.reportsTo.at },
    ],
  }
}
