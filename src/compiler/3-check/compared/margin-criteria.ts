import { readBound } from '../../meaning/bound.ts'
import { pricingOf } from '../../meaning/discount-limit.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Limit } from '../../model/pricing-values.ts'
import type { Process } from '../../model/process.ts'
import type { Line } from '../../model/prose.ts'
import { criteriaOf } from '../gate-criteria.ts'

/** An exit criterion that asks for a margin, and the lowest one of what its process sells. */
export interface MarginCriterion {
  readonly process: Process
  readonly line: Line
  /** In per cent. */
  readonly atLeast: number
  readonly lowest: Limit
}

/** The criteria that are held against the lowest margins of the pricing rules. */
export function marginCriteria(handbook: Handbook): readonly MarginCriterion[] {
  const margins = pricingOf(handbook)?.lowestMargins?.value ?? []
  // A margin that can’t be is no line to hold a gate against.
  if (margins.length === 0 || margins.some(({ share }) => share >= 1)) return []
  return handbook.all('process').flatMap((process) => {
    const offerings = handbook.named(process, 'offerings', 'offering')
    const here = margins.filter(({ name }) => offerings.some((it) => it === handbook.target(name, 'offering')))
    const [lowest] = here.toSorted((a, b) => b.share - a.share)
    // Of a process that sells several offerings nobody can say which is meant.
    if (!lowest || offerings.length > 1) return []
    return process.stages
      .flatMap(({ gate }) => (gate ? criteriaOf(gate) : []))
      .flatMap(({ line }) => {
        const bound = /\bmargin\b/i.test(line.text) ? readBound(line.text) : undefined
        if (bound?.unit !== '%' || bound.atLeast === undefined) return []
        return [{ process, line, atLeast: bound.atLeast, lowest }]
      })
  })
}
