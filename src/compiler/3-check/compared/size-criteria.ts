import { isEmpty, isSameMeasure, readBound, type Bound } from '../../meaning/bound.ts'
import { profilesFor } from '../../meaning/ideal-customer.ts'
import type { Criterion } from '../../model/gate-values.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Process } from '../../model/process.ts'
import type { Line } from '../../model/prose.ts'
import { criteriaOf } from '../gate-criteria.ts'

/** An exit criterion with a limit in it, and what the ideal customer says of the same measure. */
export interface SizeCriterion {
  readonly process: Process
  readonly criterion: Criterion
  readonly bound: Bound
  /** At least one. */
  readonly sizes: readonly [Size, ...Size[]]
}

export interface Size {
  readonly line: Line
  readonly bound: Bound
}

/** The criteria that are held against the size of the ideal customer. */
export function sizeCriteria(handbook: Handbook): readonly SizeCriterion[] {
  return handbook.all('process').flatMap((process) => {
    const sizes = profilesFor(handbook, process)
      .flatMap(({ size }) => size?.value ?? [])
      .flatMap(({ line }) => {
        const bound = readBound(line.text)
        return bound && !isEmpty(bound) ? [{ line, bound }] : []
      })
    if (sizes.length === 0) return []
    return process.stages
      .flatMap(({ gate }) => (gate ? criteriaOf(gate) : []))
      .flatMap((criterion) => {
        const bound = readBound(criterion.line.text)
        if (!bound || isEmpty(bound)) return []
        const [first, ...others] = sizes.filter((size) => isSameMeasure(size.bound, bound))
        return first ? [{ process, criterion, bound, sizes: [first, ...others] as const }] : []
      })
  })
}
