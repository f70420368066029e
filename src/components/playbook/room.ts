import { addressOf, othersInRoom, type Playbook } from '../../compiler/index.ts'
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
  readonly title: string
}

/** Other buyers whose playbooks can join the plan of one. */
export function buyersInRoom(site: Site, playbook: Playbook): readonly OtherBuyer[] {
  return othersInRoom(site.handbook, playbook).map((other) => ({
    id: other.id,
    formerly: formerlyOf(site, other),
    address: site.href(`${addressOf(other)}call-plan/`),
    title: playbookName(site, other).buyer,
  }))
}
