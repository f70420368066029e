import type { ToolProcess } from '../../compiler/4-derive/tool-process.ts'
import type { PipelineHealth } from '../../compiler/arithmetic/pipeline/pipeline-health.ts'
import type { WarnedDeal, Warning } from '../../compiler/arithmetic/pipeline/warnings.ts'
import { pipelineWords as words } from '../../compiler/vocabulary/pipeline-words.ts'
import { valueWords } from '../../compiler/vocabulary/value-words.ts'
import { formatCount } from './amounts.ts'

/** Deals named in one question: more can't be talked about in half an hour. */
const named = 5

/** What to ask in the funnel review: of the stages first, then of the deals, each with the most valuable ones by name. */
export function questionsOf({ stages, warned }: PipelineHealth, process: ToolProcess): readonly string[] {
  const stageOf = (id: string) => process.stages.find((stage) => stage.id === id)
  const having = (warning: Warning): readonly WarnedDeal[] =>
    warned.filter(({ warnings }) => warnings.includes(warning))
  const questions = [
    ...stages.flatMap(({ id, conversion, time }) => {
      const title = stageOf(id)?.title ?? id
      const stuck = having('stuck').filter(({ deal }) => deal.stage === id)
      return [
        ...(conversion.verdict === 'lower' ? [words.asks.conversion(title)] : []),
        ...(time.verdict === 'higher' ? [words.asks.time(title)] : []),
        ...(stuck.length > 0 ? [words.asks.stuck(title, stageOf(id)?.gate ?? '', namesOf(stuck))] : []),
      ]
    }),
    ...(['past', 'no next step', 'single contact', 'pushed', 'skipped'] as const).flatMap((warning) => {
      const deals = having(warning)
      return deals.length > 0 ? [words.asks[warning](namesOf(deals))] : []
    }),
  ]
  return questions.length > 0 ? questions : [words.nothingToAsk]
}

function namesOf(deals: readonly WarnedDeal[]): string {
  const first = deals
    .slice(0, named)
    .map(({ deal }) => (deal.name === '' ? `${words.row} ${String(deal.row)}` : deal.name))
  const more = deals.length - named
  return [...first, ...(more > 0 ? [words.andMore(formatCount(more))] : [])].join(valueWords.comma)
}
