import type { Handbook } from '../model/handbook.ts'
import type { Methodology, MethodologyField } from '../model/methodology.ts'
import type { Process, Stage } from '../model/process.ts'
import { findStage } from '../meaning/stage-name.ts'
import { isInUse } from '../meaning/in-use.ts'

/** Which of a methodology's fields must be known at which gate of a process. */
export interface FieldsByGate {
  readonly methodology: Methodology
  /** Stages at whose end something is due, in the process's order. */
  readonly gates: readonly { readonly stage: Stage; readonly fields: readonly MethodologyField[] }[]
  /** Fields that are due at no stage of this process. */
  readonly undue: readonly MethodologyField[]
}

/** The methodology a process names; undefined where it names none, or an unknown one. */
export function methodologyOf(handbook: Handbook, process: Process): Methodology | undefined {
  return handbook.named(process, 'methodology', 'methodology')[0]
}

/** The processes that work by a methodology, retired ones left out. */
export function processesOfMethodology(handbook: Handbook, methodology: Methodology): readonly Process[] {
  return handbook
    .all('process')
    .filter((process) => isInUse(process) && methodologyOf(handbook, process) === methodology)
}

/** The stage of a process by whose gate a field is due: the first it names that the process has. */
export function dueStage({ stages }: Process, field: MethodologyField): Stage | undefined {
  return field.dueBy.flatMap(({ value }) => findStage(stages, value) ?? [])[0]
}

/** The fields of a process's methodology, gate by gate; undefined where it has none for opportunities. */
export function fieldsByGate(handbook: Handbook, process: Process): FieldsByGate | undefined {
  const methodology = methodologyOf(handbook, process)
  if (methodology?.front.type !== 'opportunity') return undefined
  const due = Map.groupBy(methodology.fields, (field) => dueStage(process, field))
  return {
    methodology,
    gates: process.stages.flatMap((stage) => {
      const fields = due.get(stage)
      return fields ? [{ stage, fields }] : []
    }),
    undue: due.get(undefined) ?? [],
  }
}
