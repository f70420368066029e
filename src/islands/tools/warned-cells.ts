import type { ToolProcess } from '../../compiler/4-derive/tool-process.ts'
import type { WarnedDeal } from '../../compiler/arithmetic/pipeline/warnings.ts'
import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { toolWords } from '../../compiler/vocabulary/tool-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { formatCount } from './amounts.ts'

/** The cells of a deal with warnings: name, owner, stage, value, days, what is wrong. */
export function warnedCells(
  { deal, warnings, days }: WarnedDeal,
  process: ToolProcess,
  money: (value: number) => string,
): readonly string[] {
  const stage = process.stages.find(({ id }) => id === deal.stage)
  const most = stage?.mostDays
  const inStage = days === undefined ? toolWords.unknown : formatCount(days)
  return [
    deal.name === '' ? `${words.row} ${String(deal.row)}` : deal.name,
    deal.owner,
    stage?.title ?? toolWords.unknown,
    deal.value === undefined ? toolWords.none : money(deal.value),
    days !== undefined && most !== undefined ? words.of(inStage, formatCount(most)) : inStage,
    warnings.map((warning) => words.warnings[warning]).join(valueWords.comma),
  ]
}
