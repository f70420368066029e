import { wonAgain } from '../deal-flow.ts'
import type { Rule } from '../rule.ts'

export const processWonTwice: Rule = {
  id: 'process-won-twice',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      for (const { first, second } of wonAgain(process)) {
        yield {
          message: 'The deal is won a second time here: an earlier gate on the same way has won it already',
          hint: 'Keep `- **If yes:** won` at the gate at which the buyer has ordered, and remove the other line. Stages may follow the order.',
          at: second.at,
          related: [{ message: 'won here already', at: first.at }],
        }
      }
    }
  },
}
