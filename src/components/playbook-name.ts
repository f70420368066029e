import type { Playbook } from '../compiler/index.ts'
import type { Site } from './site.ts'

/** A playbook by its parts: who sells, to whom, by which process; as written where a name is unknown. */
export function playbookName(site: Site, playbook: Playbook): { role: string; buyer: string; process: string } {
  const { front } = playbook
  const { handbook } = site
  const vertical =
    front.vertical === undefined
      ? undefined
      : (handbook.named(playbook, 'vertical', 'vertical')[0]?.title ?? front.vertical)
  const process = handbook.named(playbook, 'process', 'process')[0]?.title ?? front.process
  return {
    role: handbook.named(playbook, 'role', 'role')[0]?.title ?? front.role,
    buyer: handbook.named(playbook, 'persona', 'persona')[0]?.title ?? front.persona,
    process: vertical === undefined ? process : `${process}, ${vertical}`,
  }
}
