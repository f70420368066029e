import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import { isInUse } from '../meaning/in-use.ts'
import { onceFor } from '../meaning/once-for.ts'
import { playbookIdOf } from '../meaning/playbook-id.ts'

/**
 * The playbooks of other buyers who may sit in a call: of the same role and process, for another persona. Each persona is there
 * once, with the playbook that is nearest to the caller’s own: these are as many as the buying group, however many variants
 * there are.
 */
export function othersInRoom(handbook: Handbook, playbook: Playbook): readonly Playbook[] {
  const buyers = buyersByCall(handbook).get(callOf(handbook, playbook))
  const own = personaOf(handbook, playbook)
  return [...(buyers ?? [])].flatMap(([persona, playbooks]) =>
    persona === own ? [] : [nearestTo(playbook, playbooks)],
  )
}

/** The one for the same vertical, then that of the same variant, then the one that is no variant. */
function nearestTo({ id, front }: Playbook, playbooks: readonly Playbook[]): Playbook {
  const { variant } = playbookIdOf(id)
  const nearness = (other: Playbook): number => {
    const its = playbookIdOf(other.id).variant
    return (other.front.vertical === front.vertical ? 4 : 0) + (its === variant ? 2 : its === undefined ? 1 : 0)
  }
  return playbooks.reduce((nearest, other) => (nearness(other) > nearness(nearest) ? other : nearest))
}

/** By role and process, then by persona. The call plan of every playbook asks for its own. */
const buyersByCall = onceFor((handbook: Handbook) => {
  const playbooks = handbook.all('playbook').filter(isInUse)
  const byCall = Map.groupBy(playbooks, (it) => callOf(handbook, it))
  return new Map([...byCall].map(([call, its]) => [call, Map.groupBy(its, (it) => personaOf(handbook, it))]))
})

function callOf(handbook: Handbook, playbook: Playbook): string {
  const process = handbook.named(playbook, 'process', 'process')[0]?.id ?? playbook.front.process
  return JSON.stringify([playbook.front.role, process])
}

function personaOf(handbook: Handbook, playbook: Playbook): string {
  return handbook.named(playbook, 'persona', 'persona')[0]?.id ?? playbook.front.persona
}
