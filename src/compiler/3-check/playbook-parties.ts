import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import { onceFor } from '../meaning/once-for.ts'

/** Who sells to whom by which process. */
export interface Parties {
  readonly playbook: Playbook
  readonly role: Role
  readonly persona: Persona
  readonly process: Process
}

/** The parties of each playbook. One that names somebody unknown is left out: that is a finding already. */
export const playbookParties = onceFor((handbook: Handbook): readonly Parties[] =>
  handbook.all('playbook').flatMap((playbook) => {
    const [role] = handbook.named(playbook, 'role', 'role')
    const [persona] = handbook.named(playbook, 'persona', 'persona')
    const [process] = handbook.named(playbook, 'process', 'process')
    return role && persona && process ? [{ playbook, role, persona, process }] : []
  }),
)

/** Does a role lead or help in a stage? */
export function worksIn(handbook: Handbook, stage: Stage, role: Role): boolean {
  return [stage.lead, ...stage.helps].some((it) => it && handbook.target(it, 'role') === role)
}

/** Is a persona in the buying group of a stage? */
export function buysIn(handbook: Handbook, stage: Stage, persona: Persona): boolean {
  return stage.buyers.some((it) => handbook.target(it, 'persona') === persona)
}
