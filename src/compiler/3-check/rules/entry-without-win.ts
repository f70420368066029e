import { wayToWon } from '../../arithmetic.ts'
import { stageFigures } from '../../meaning/stage-figures.ts'
import { hasLostWay } from '../deal-flow.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const entryWithoutWin: Rule = {
  id: 'entry-without-win',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process').filter(({ front }) => front.type === 'opportunity')) {
      const wins = process.stages.flatMap(({ gate }) => (gate?.value.ifYes?.leads === 'won' ? [gate.value.ifYes] : []))
      if (wins.length === 0 || hasLostWay(process)) continue
      const figures = stageFigures(process)
      for (const [index, stage] of process.stages.entries()) {
        const [entry] = stage.entry
        if (!entry || wayToWon(figures, figures[index])) continue
        yield {
          message: `Deals come in at ${quote(stage.title.text)} by ${quoteEach(
            stage.entry.map(({ value }) => value),
            'and',
          )}, but from there no “yes” leads to the order`,
          hint: 'Move the entry to a stage before the gate that wins the deal, or let a gate after it lead to `won`.',
          at: entry.at,
          related: wins.slice(0, 1).map(({ at }) => ({ message: 'here the deal is won', at })),
        }
      }
    }
  },
}
