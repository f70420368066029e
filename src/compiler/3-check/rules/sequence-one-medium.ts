import { mediumOf } from '../../meaning/touch.ts'
import type { Rule } from '../rule.ts'

/** With fewer touches, one medium is no monotony. */
const fewest = 3

export const sequenceOneMedium: Rule = {
  id: 'sequence-one-medium',
  severity: 'advice',
  topic: 'sequences',
  *check(handbook) {
    for (const { touches } of handbook.all('sequence')) {
      const ways = touches.map(({ by }) => by && mediumOf(by.value))
      const [first] = ways
      if (touches.length < fewest || first === undefined || ways.some((medium) => medium !== first)) continue
      yield {
        message: `All ${touches.length} touches of this sequence go by ${first}; a buyer who never answers that way is never reached`,
        hint: 'Let at least one touch go another way: phone, e-mail, visit or social.',
        at: touches[0]!.by!.at,
        related: touches.slice(1).map(({ by }) => ({ message: `by ${first} again`, at: by!.at })),
      }
    }
  },
}
