import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Role } from '../model/role.ts'
import { isInUse } from '../meaning/in-use.ts'
import { addressOf } from './address.ts'
import { movesOf } from './page-anchors.ts'
import { stagesWritten, type NamedStage } from './playbook-view.ts'
import { redirectsOf } from './redirects.ts'
import { playbooksOfRole } from './relations.ts'

/** Every stage of a role's playbooks, to be fetched when the role is chosen. Addresses are without the base path. */
export interface RoleStages {
  /** Lists of stages; playbooks that have the same ones share a list. */
  readonly lists: readonly (readonly NamedStage[])[]
  /** By address. */
  readonly playbooks: Readonly<Record<string, PlaybookStages>>
  /** Addresses that playbooks had before, and the present ones. */
  readonly moved: Readonly<Record<string, string>>
}

export interface PlaybookStages extends PlaybookLabel {
  /** The place of its stages in `lists`. */
  readonly list: number
  /** Ids that stages had before, and the present ones. */
  readonly renamed?: Readonly<Record<string, string>>
}

/** How a list names a playbook beside others of its role. */
export interface PlaybookLabel {
  readonly buyer: string
  readonly process: string
}

export function deriveRoleStages(
  handbook: Handbook,
  role: Role,
  label: (playbook: Playbook) => PlaybookLabel,
): RoleStages {
  const lists = new Map<string, { readonly place: number; readonly stages: readonly NamedStage[] }>()
  const listOf = (stages: readonly NamedStage[]): number => {
    const key = JSON.stringify(stages)
    const list = lists.get(key) ?? { place: lists.size, stages }
    lists.set(key, list)
    return list.place
  }
  const playbooks = playbooksOfRole(handbook, role).filter(isInUse)
  const own = new Set(playbooks.map(addressOf))
  const entries = playbooks.map((playbook): readonly [string, PlaybookStages] => {
    const { buyer, process } = label(playbook)
    const renamed = Object.fromEntries([...movesOf(handbook, playbook)].reverse().map(({ from, to }) => [from, to]))
    const list = listOf(stagesWritten(handbook, playbook))
    return [addressOf(playbook), { buyer, process, list, ...(Object.keys(renamed).length > 0 ? { renamed } : {}) }]
  })
  const moved = redirectsOf(handbook).flatMap(({ from, to }) => (own.has(addressOf(to)) ? [[from, addressOf(to)]] : []))
  return {
    lists: [...lists.values()].map(({ stages }) => stages),
    playbooks: Object.fromEntries(entries),
    moved: Object.fromEntries(moved) as Record<string, string>,
  }
}
