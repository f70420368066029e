import type { NamedStage } from '../../compiler/4-derive/playbook-view.ts'
import type { RoleStages } from '../../compiler/4-derive/role-stages.ts'

/** The stages of a role's playbooks: `gone` where there is no such role, `unknown` where they can't be had now. */
export type LoadedStages = RoleStages | 'gone' | 'unknown'

/** Loads them once a page. */
export function loadStages(base: string, role: string): Promise<LoadedStages> {
  const known = loading.get(role)
  if (known) return known
  const loaded = load(`${base}stages/${encodeURIComponent(role)}.json`)
  loading.set(role, loaded)
  void loaded.then((answer) => answer === 'unknown' && loading.delete(role))
  return loaded
}

/** The stages of a playbook, by its address without the base path. */
export function stagesOf(stages: RoleStages, address: string): readonly NamedStage[] {
  const playbook = stages.playbooks[address]
  return (playbook && stages.lists[playbook.list]) ?? []
}

const loading = new Map<string, Promise<LoadedStages>>()

async function load(address: string): Promise<LoadedStages> {
  try {
    const answer = await fetch(address)
    if (answer.status === 404) return 'gone'
    return answer.ok ? ((await answer.json()) as RoleStages) : 'unknown'
  } catch {
    return 'unknown'
  }
}
