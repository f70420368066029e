import type { Persona } from '../../model/persona.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const verticalWithoutPersona: Rule = {
  id: 'vertical-without-persona',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const vertical of handbook.all('vertical')) {
      const said = (vertical.requirements?.value.personas ?? []).map(
        ({ name }) => name && handbook.target(name, 'persona'),
      )
      const missing = new Map<Persona, { title: string; at: ReturnType<typeof vertical.frontAt> }>()
      for (const playbook of handbook.all('playbook')) {
        if (!handbook.named(playbook, 'vertical', 'vertical').includes(vertical)) continue
        const [persona] = handbook.named(playbook, 'persona', 'persona')
        if (persona && !said.includes(persona) && !missing.has(persona)) {
          missing.set(persona, { title: playbook.title, at: playbook.frontAt('vertical') })
        }
      }
      for (const [persona, playbook] of missing) {
        yield {
          message: `${quote(vertical.title)} doesn’t say what ${quote(persona.title)} must reach there, and a playbook sells to one`,
          hint: `Add \`### ${persona.title}\` below \`## Key business requirements\`, with what counts for this buyer in a list.`,
          at: vertical.requirements?.at ?? vertical.frontAt('title'),
          related: [{ message: `the playbook ${quote(playbook.title)}`, at: playbook.at }],
        }
      }
    }
  },
}
