import type { Handbook } from '../../model/handbook.ts'
import type { Process } from '../../model/process.ts'
import type { AccountPlan } from '../../model/process-plans.ts'
import { accountPlans } from '../process-plans.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

type Map = NonNullable<AccountPlan['value']['relationshipMap']>

export const relationshipMapGap: Rule = {
  id: 'relationship-map-gap',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { process, plan } of accountPlans(handbook)) {
      const map = plan.value.relationshipMap
      // A contact that can't be read may be the one that is missed.
      if (!map || isUnread('peer', map.whole) || isUnread('executive', map.whole)) continue
      yield* missingLevel(map)
      yield* missingBuyers(handbook, process, map)
    }
  },
}

function* missingLevel({ at, value: { peer, executive } }: Map): Iterable<Report> {
  if (peer.length === 0) {
    yield {
      message: 'The relationship map has no peer contact: nobody of ours who works with one of theirs',
      hint: 'Add `- **Peer:** Key account manager with Operations manager, every 2 weeks`, with your own names.',
      at,
    }
  }
  if (executive.length === 0) {
    yield {
      message: 'The relationship map has no executive contact, so the account hangs on one seller',
      hint: 'Add `- **Executive:** Head of sales with Chief financial officer, twice a year`, with your own names.',
      at,
    }
  }
}

function* missingBuyers(handbook: Handbook, process: Process, { at, value }: Map): Iterable<Report> {
  const contacts = [...value.peer, ...value.executive]
  if (contacts.length === 0) return
  const met = new Set(contacts.map(({ theirs }) => handbook.target(theirs, 'persona')))
  for (const stage of process.stages) {
    for (const name of stage.buyers) {
      const persona = handbook.target(name, 'persona')
      if (!persona || met.has(persona)) continue
      met.add(persona)
      yield {
        message: `${quote(persona.title)} takes part in ${quote(stage.title.text)}, but nobody in the relationship map keeps contact`,
        hint: `Add \`- **Peer:** … with ${persona.title}, once a quarter\`, with the role of ours and the rhythm. Or take the buyer out of the stage.`,
        at,
        related: [{ message: 'takes part here', at: name.at }],
      }
    }
  }
}
