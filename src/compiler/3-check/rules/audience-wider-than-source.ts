import type { Entry } from '../../model/concepts.ts'
import type { Audience } from '../../model/governance.ts'
import { reaches } from '../../model/section-audience.ts'
import { playbookParties } from '../playbook-parties.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A playbook is made of its process, role and persona: readers who may not see those get an empty page. */
export const audienceWiderThanSource: Rule = {
  id: 'audience-wider-than-source',
  severity: 'warning',
  topic: 'governance',
  *check(handbook) {
    for (const { playbook, role, persona, process } of playbookParties(handbook)) {
      const audience = audienceOf(playbook)
      for (const source of [process, role, persona]) {
        if (reaches(audienceOf(source), audience)) continue
        yield {
          message: `${quote(playbook.title)} is for ${quote(audience)} readers, but ${quote(source.title)}, which it is made of, is ${quote(audienceOf(source))}`,
          hint: `Give ${quote(source.file)} \`audience: ${audience}\` and keep its inner sections back; or make the playbook ${quote(audienceOf(source))}.`,
          at: playbook.frontAt('audience'),
          related: [{ message: 'what it is made of', at: source.at }],
        }
      }
    }
  },
}

function audienceOf({ front }: Entry): Audience {
  return front.audience ?? 'internal'
}
