import { salesForceFit } from '../../4-derive/role-fit.ts'
import { formatDays, formatInterval } from '../format-amount.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { traitContradictions } from '../trait-contradictions.ts'

export const traitContradiction: Rule = {
  id: 'trait-contradiction',
  severity: 'warning',
  topic: 'processes',
  needs: ['process'],
  *check(handbook) {
    for (const fit of salesForceFit(handbook)) {
      const name = quote(fit.role.title)
      for (const it of traitContradictions(fit)) {
        if (it.between === 'accounts and revenue') {
          yield {
            message: `${name} is said to earn its revenue from ${it.revenue.accounts} accounts, but to look after only ${it.accounts.count}`,
            hint: `Write the number of all its accounts: \`- **Accounts:** ${it.revenue.accounts}\` or more, or correct **Revenue:**.`,
            at: it.revenue.at,
            related: [{ message: 'the number of its accounts', at: it.accounts.at }],
          }
          continue
        }
        const { length, cycles } = it
        const typical = [...cycles].sort((a, b) => Math.abs(a.days - length.days) - Math.abs(b.days - length.days))[0]!
        const cycle = formatInterval(typical.days)
        const only = cycles.length === 1
        yield {
          message: `A deal of ${name} is said to take ${quote(length.text)} (${formatDays(length.days)}), but ${
            only
              ? `its process ${quote(typical.process.title)} takes ${formatDays(typical.days)}`
              : `none of its ${cycles.length} opportunity processes takes about as long`
          }`,
          hint: `Write \`- **Deals:** ${cycle}, …\`, or correct the cycle of the process. A difference of a quarter either way is accepted.`,
          at: length.at,
          mends: writeOneOf([cycle], length.at, undefined),
          related: cycles.map(({ process, days }) => ({
            message: `${quote(process.title)} takes ${formatDays(days)}`,
            at: process.front.cycle === undefined ? process.at : process.frontAt('cycle'),
          })),
        }
      }
    }
  },
}
