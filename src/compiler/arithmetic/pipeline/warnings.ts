import { type Passage, passageOf, type PipelineDeal, type PipelineStage } from './deal.ts'

/** What is wrong with an open deal, early enough to do something. */
export type Warning =
  /** Longer in its stage than the process allows. */
  | 'stuck'
  /** Its expected day is over. */
  | 'past'
  /** It has no expected day. */
  | 'undated'
  /** Its day was moved twice and more. */
  | 'pushed'
  | 'no next step'
  /** One contact or none: whoever leaves takes the deal along. */
  | 'single contact'
  /** A stage on its way was never entered. */
  | 'skipped'
  | 'no value'

export interface WarnedDeal {
  readonly deal: PipelineDeal
  readonly warnings: readonly Warning[]
  /** Days in its stage; undefined where the file doesn't say since when. */
  readonly days: number | undefined
}

/** Moves of the expected day from which a deal is warned of. One happens. */
const manyPushes = 2

/** Days a deal has been in its stage. */
function daysInStage(deal: PipelineDeal, today: number): number | undefined {
  const since = deal.since ?? (deal.stage === undefined ? undefined : deal.entered[deal.stage])
  return since === undefined || since > today ? undefined : today - since
}

/** Every warning that an open deal earns. What the file doesn't say earns none. */
export function warnOf(
  deal: PipelineDeal,
  stages: readonly PipelineStage[],
  today: number,
  { skipped }: Passage = passageOf(deal, stages),
): WarnedDeal {
  const days = daysInStage(deal, today)
  const most = stages.find(({ id }) => id === deal.stage)?.mostDays
  const found: readonly (Warning | false)[] = [
    days !== undefined && most !== undefined && days > most && 'stuck',
    deal.closes === undefined ? 'undated' : deal.closes < today && 'past',
    deal.pushes !== undefined && deal.pushes >= manyPushes && 'pushed',
    deal.hasNextStep === false && 'no next step',
    deal.contacts !== undefined && deal.contacts <= 1 && 'single contact',
    skipped.length > 0 && 'skipped',
    (deal.value === undefined || deal.value === 0) && 'no value',
  ]
  return { deal, days, warnings: found.filter((it) => it !== false) }
}
