import type { Handbook } from '../model/handbook.ts'
import type { Stage } from '../model/process.ts'
import { brandScope, countsAt, type BrandScope } from '../meaning/brand-stages.ts'

/** How the company sounds at one stage. */
export interface StageWords {
  readonly use: readonly string[]
  readonly avoid: readonly string[]
}

/** Each heading below the brand personality with the stages it means. */
export function brandScopes(handbook: Handbook): readonly BrandScope[] {
  const processes = handbook.all('process')
  return handbook
    .all('company')
    .flatMap((company) => company.brand?.value.stages ?? [])
    .map((words) => brandScope(processes, words))
}

/** The words to use and to avoid at a stage, those for all stages last. Undefined where there are none. */
export function wordsAt(handbook: Handbook, stage: Stage): StageWords | undefined {
  const counting = brandScopes(handbook)
    .filter((scope) => countsAt(scope, stage))
    .sort((a, b) => Number(a.everywhere) - Number(b.everywhere))
  const texts = (key: 'use' | 'avoid'): readonly string[] => [
    ...new Set(counting.flatMap(({ words }) => words[key].map(({ value }) => value))),
  ]
  const [use, avoid] = [texts('use'), texts('avoid')]
  return use.length + avoid.length > 0 ? { use, avoid } : undefined
}
