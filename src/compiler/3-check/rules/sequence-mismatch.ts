import type { Handbook } from '../../model/handbook.ts'
import type { Process, Stage } from '../../model/process.ts'
import type { Sequence } from '../../model/sequence.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { buysIn, worksIn } from '../playbook-parties.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const sequenceMismatch: Rule = {
  id: 'sequence-mismatch',
  severity: 'error',
  topic: 'sequences',
  *check(handbook) {
    for (const sequence of handbook.all('sequence')) {
      const [process] = handbook.named(sequence, 'process', 'process')
      if (!process) continue
      const served = sequence.serves.flatMap(({ value }) => findStage(process.stages, value) ?? [])
      yield* checkRoles(handbook, sequence, process, served)
      yield* checkPersonas(handbook, sequence, process, served)
      yield* checkLeads(handbook, sequence)
    }
  },
}

function* checkRoles(
  handbook: Handbook,
  sequence: Sequence,
  process: Process,
  served: readonly Stage[],
): Iterable<Report> {
  const roles = handbook.named(process, 'roles', 'role')
  for (const role of handbook.named(sequence, 'roles', 'role')) {
    const at = placeOf(sequence, 'roles', role.title, role.id)
    const inStages = served.some((stage) => worksIn(handbook, stage, role))
    if (roles.length > 0 && !roles.includes(role) && !inStages) {
      yield {
        message: `${quote(role.title)} doesn’t work by the process ${quote(process.title)}; its roles are ${quoteEach(
          roles.map((it) => it.title),
          'and',
        )}`,
        hint: 'Name one of these roles here, or the process this role works by.',
        at,
        related: [{ message: `the roles of ${quote(process.title)}`, at: process.frontAt('roles') }],
      }
    } else if (served.length > 0 && !inStages) {
      yield {
        message: `${quote(role.title)} neither leads nor helps in ${titles(served)}, which this sequence serves`,
        hint: 'Name a role that works there, or the stage in which this role does.',
        at,
        related: served.map((stage) => ({
          message: `who works in ${quote(stage.title.text)}`,
          at: stage.lead?.at ?? stage.at,
        })),
      }
    }
  }
}

function* checkPersonas(
  handbook: Handbook,
  sequence: Sequence,
  process: Process,
  served: readonly Stage[],
): Iterable<Report> {
  const stages = served.length > 0 ? served : process.stages
  const buyers = stages.flatMap((stage) => stage.buyers)
  if (buyers.length === 0) return
  for (const persona of handbook.named(sequence, 'personas', 'persona')) {
    if (stages.some((stage) => buysIn(handbook, stage, persona))) continue
    yield {
      message: `${quote(persona.title)} takes no part in ${titles(stages)}, which this sequence serves`,
      hint: `Name a buyer who does, or add ${quote(persona.title)} to \`Buyers\` of a stage.`,
      at: placeOf(sequence, 'personas', persona.title, persona.id),
      related: [{ message: 'the buyers named there', at: buyers[0]!.at }],
    }
  }
}

/** A touch may name whose it is, one of the sequence's own roles. */
function* checkLeads(handbook: Handbook, sequence: Sequence): Iterable<Report> {
  const roles = handbook.named(sequence, 'roles', 'role')
  for (const { lead } of sequence.touches) {
    const role = lead && handbook.target(lead, 'role')
    if (!role || roles.includes(role) || roles.length === 0) continue
    yield {
      message: `${quote(role.title)} leads this touch, but isn’t one of the sequence’s roles`,
      hint: `Name one of ${quoteEach(roles.map((it) => it.title))} here, or add ${quote(role.id)} to \`roles\`.`,
      at: lead.at,
      related: [{ message: 'the roles of the sequence', at: sequence.frontAt('roles') }],
    }
  }
}

function placeOf(sequence: Sequence, key: 'roles' | 'personas', ...names: readonly string[]): Report['at'] {
  const index = sequence.front[key].findIndex((name) => names.some((it) => it.toLowerCase() === name.toLowerCase()))
  return index < 0 ? sequence.frontAt(key) : sequence.frontAt(key, index)
}

function titles(stages: readonly Stage[]): string {
  return quoteEach(stages.slice(0, 5).map((stage) => stage.title.text))
}
