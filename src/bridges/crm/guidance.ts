import type { CrmStage } from '../../compiler/4-derive/crm-pipeline.ts'
import { crmWords } from '../../compiler/vocabulary/crm-words.ts'
import type { Renderer } from '../../render/index.ts'

const words = crmWords.guidance

/**
 * What a seller should know in a stage, as lines of plain text, most important first: what the buyer is doing, what to
 * do, and what must be true before the deal moves on.
 */
export function guidanceOf({ stage, gate }: CrmStage, { text }: Pick<Renderer, 'text'>): readonly string[] {
  return [
    ...(stage.buyer ? [`${words.buyer}: ${text(stage.buyer)}`] : []),
    ...(gate ? [words.before(gate.question.text)] : []),
    ...(gate?.criteria ?? []).map(
      ({ line, dealKiller }) => `• ${dealKiller ? words.dealKiller(line.text) : line.text}`,
    ),
    ...(stage.do ? [`${words.does}:`, text(stage.do.value)] : []),
  ]
}
