import { namesCompetitor } from '../../meaning/competitor-names.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const objectionWithoutCompetitor: Rule = {
  id: 'objection-without-competitor',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    const competitors = handbook.all('competitor')
    for (const objection of handbook.all('objection')) {
      if (objection.competitor) continue
      const heard = [objection.title, ...objection.alsoHeard.map(({ value }) => value)].join('\n')
      const named = competitors.find((competitor) => namesCompetitor(heard, competitor))
      if (!named) continue
      yield {
        message: `This objection names ${quote(named.title)}, but isn’t tied to its battle card`,
        hint: `Add \`- **Competitor:** ${named.title}\`, so that each shows the other.`,
        at: objection.frontAt('title'),
        related: [{ message: 'the battle card', at: named.frontAt('title') }],
      }
    }
  },
}
