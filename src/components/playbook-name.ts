import type { Playbook } from '../compiler/index.ts'
import { onceFor } from '../compiler/meaning/once-for.ts'
import type { Site } from './site.ts'

/** A playbook by its parts: who sells, to whom, by which process. */
export interface PlaybookName {
  readonly role: string
  readonly buyer: string
  readonly process: string
}

/** The parts’ titles; what is written where a name is unknown. */
export function playbookName(site: Site, playbook: Playbook): PlaybookName {
  return namesOf(site)(playbook)
}

/** Lists of playbooks stand on many pages. */
const namesOf = onceFor(({ handbook }: Site) =>
  onceFor((playbook: Playbook): PlaybookName => {
    const { front } = playbook
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
  }),
)
