import { addressOf, type Playbook } from '../../compiler/index.ts'
import { onceFor } from '../../compiler/meaning/once-for.ts'
import { formerlyOf } from '../formerly.ts'
import { playbookName } from '../playbook-name.ts'
import type { Site } from '../site.ts'

/** Another buyer who may be in the room. */
export interface OtherBuyer {
  /** The id of the playbook that sells to them. */
  readonly id: string
  /** For `data-formerly`: the addresses that it had before. */
  readonly formerly: string | undefined
  /** The call plan of that playbook, with the base path. */
  readonly address: string
  /** Their name; with the process where two playbooks name the same. */
  readonly title: string
}

/** Other buyers whose playbooks can join the plan of one: the same role and process, another persona. */
export function othersInRoom(site: Site, playbook: Playbook): readonly OtherBuyer[] {
  const own = playbookName(site, playbook)
  const others = (byRoleAndProcess(site).get(keyOf(site, playbook)) ?? [])
    .filter(({ front }) => front.persona !== playbook.front.persona)
    .map((other) => ({ other, ...playbookName(site, other) }))
    .filter(({ buyer }) => buyer !== own.buyer)
  return others.map(({ other, buyer, process }) => {
    const isAlone = others.filter((it) => it.buyer === buyer).length === 1
    return {
      id: other.id,
      formerly: formerlyOf(site, other),
      address: site.href(`${addressOf(other)}call-plan/`),
      title: isAlone ? buyer : `${buyer} (${process})`,
    }
  })
}

/** The call plan of every playbook asks for its own. */
const byRoleAndProcess = onceFor((site: Site) => Map.groupBy(site.current('playbook'), (it) => keyOf(site, it)))

function keyOf({ handbook }: Site, playbook: Playbook): string {
  const process = handbook.named(playbook, 'process', 'process')[0]?.id ?? playbook.front.process
  return JSON.stringify([playbook.front.role, process])
}
