import { buysIn, type Parties, playbookParties } from '../playbook-parties.ts'
import type { Handbook } from '../../model/handbook.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const playbookMismatch: Rule = {
  id: 'playbook-mismatch',
  severity: 'error',
  topic: 'playbooks',
  *check(handbook) {
    for (const parties of playbookParties(handbook)) {
      yield* checkRole(handbook, parties)
      yield* checkPersona(handbook, parties)
    }
  },
}

function* checkRole(handbook: Handbook, { playbook, role, process }: Parties): Iterable<Report> {
  const roles = handbook.named(process, 'roles', 'role')
  if (roles.length === 0 || roles.includes(role)) return
  yield {
    message: `${quote(role.title)} doesn’t work by the process ${quote(process.title)}; its roles are ${quoteEach(
      roles.map((it) => it.title),
      'and',
    )}`,
    hint: `Name one of these roles or another process here, or add ${quote(role.id)} to \`roles\` in ${quote(process.file)}.`,
    at: playbook.frontAt('role'),
    related: [{ message: `the roles of ${quote(process.title)}`, at: process.frontAt('roles') }],
  }
}

function* checkPersona(handbook: Handbook, { playbook, persona, process }: Parties): Iterable<Report> {
  if (process.stages.some((stage) => buysIn(handbook, stage, persona))) return
  const buyers = process.stages.flatMap((stage) => stage.buyers)
  if (buyers.length === 0) return
  const known = new Set(buyers.map((it) => handbook.target(it, 'persona')?.title ?? it.text))
  yield {
    message: `${quote(persona.title)} takes part in no stage of the process ${quote(process.title)}; its buyers are ${quoteEach([...known], 'and')}`,
    hint: `Name one of these buyers or another process here, or add ${quote(persona.title)} to \`Buyers\` of the stages they take part in.`,
    at: playbook.frontAt('persona'),
    related: [{ message: `the first buyers named in ${quote(process.title)}`, at: buyers[0]!.at }],
  }
}
