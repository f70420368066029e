import type { Handbook } from '../model/handbook.ts'
import type { Methodology, MethodologyField } from '../model/methodology.ts'
import type { Persona } from '../model/persona.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import type { Sequence } from '../model/sequence.ts'
import type { Skill } from '../model/skill.ts'
import { fieldsByGate } from './methodology-view.ts'
import { sequencesFor } from './sequence-view.ts'

/** What helps to work a stage: touches already written, skills it takes, and what must be known by its gate. */
export interface StageMethods {
  readonly sequences: readonly Sequence[]
  readonly skills: readonly Skill[]
  readonly due: { readonly methodology: Methodology; readonly fields: readonly MethodologyField[] } | undefined
}

/** For one stage; role and persona narrow the sequences down to theirs. */
export function viewStageMethods(
  handbook: Handbook,
  process: Process,
  stage: Stage,
  parties: { readonly role?: Role | undefined; readonly persona?: Persona | undefined } = {},
): StageMethods {
  const known = fieldsByGate(handbook, process)
  const fields = known?.gates.find((gate) => gate.stage === stage)?.fields
  return {
    sequences: sequencesFor(handbook, { ...parties, stage: { process, stage } }),
    skills: stage.skills.flatMap((name) => handbook.target(name, 'skill') ?? []),
    due: known && fields && { methodology: known.methodology, fields },
  }
}
