import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { countedWinRates } from '../compared/win-rates.ts'

export const winRateContradiction: Rule = {
  id: 'win-rate-contradiction',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const { metric, formula, counted, process, declared } of countedWinRates(handbook)) {
      if (declared === counted) continue
      yield {
        message: `${quote(metric.title)} is counted as ${quote(formula.text)}, but ${quote(process.title)} counts its win rate as ${quote(declared)}`,
        hint: `Three win rates are in use, and only like can be compared with like. Write \`win-rate: ${counted}\` in the process, or change the formula.`,
        at: formula.at,
        related: [{ message: `${quote(process.title)} declares it`, at: process.frontAt('win-rate') }],
      }
    }
  },
}
