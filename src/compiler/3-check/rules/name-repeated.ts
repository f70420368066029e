import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import type { Process } from '../../model/process.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const nameRepeated: Rule = {
  id: 'name-repeated',
  severity: 'advice',
  topic: 'names and links',
  *check(handbook) {
    for (const { names, says } of nameLists(handbook)) {
      const first = new Map<string, Named>()
      for (const named of names) {
        const before = first.get(named.id)
        if (!before) {
          first.set(named.id, named)
          continue
        }
        yield {
          message: `${quote(named.text)} ${says(before, named)}`,
          hint: 'Take one of the two out, or write the name that was meant.',
          at: named.at,
          related: [{ message: 'the first time', at: before.at }],
        }
      }
    }
  },
}

interface Named {
  /** Of the entry that is meant. */
  readonly id: string
  readonly text: string
  readonly as: string
  readonly at: Position
}

interface NameList {
  readonly names: readonly Named[]
  readonly says: (before: Named, now: Named) => string
}

/** Names of which each counts once: who leads and who helps, who takes part, what a process sells and for whom. */
function nameLists(handbook: Handbook): readonly NameList[] {
  const twice = (before: Named, now: Named): string =>
    before.as === now.as ? `is named twice in ${quote(now.as)}` : `leads the stage and helps in it as well`
  const inLabel = (as: string, references: readonly (Parameters<Handbook['target']>[0] | undefined)[]): Named[] =>
    references.flatMap((reference) => {
      const entry = reference && handbook.target(reference)
      return entry ? [{ id: `${entry.kind}/${entry.id}`, text: reference.text, as, at: reference.at }] : []
    })
  const inFront = (process: Process, key: 'offerings' | 'roles'): Named[] =>
    (process.front[key] ?? []).map((text, index) => ({ id: text, text, as: key, at: process.frontAt(key, index) }))
  return [
    ...handbook.all('process').flatMap((process) => [
      ...(['offerings', 'roles'] as const).map((key) => ({ names: inFront(process, key), says: twice })),
      ...process.stages.flatMap((stage) => [
        { names: inLabel('Buyers', stage.buyers), says: twice },
        { names: [...inLabel('Lead', [stage.lead]), ...inLabel('Helps', stage.helps)], says: twice },
      ]),
    ]),
    ...handbook
      .all('journey')
      .flatMap(({ steps }) => steps.map((step) => ({ names: inLabel('Buyers', step.buyers), says: twice }))),
  ]
}
