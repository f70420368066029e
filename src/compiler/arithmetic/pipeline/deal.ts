/** A deal as a CRM knows it. Days are counted from 1 January 1970, money is in one currency. */
export interface PipelineDeal {
  /** Of the file, as a spreadsheet counts it: the first row is 1. */
  readonly row: number
  readonly name: string
  readonly owner: string
  readonly offering: string
  readonly channel: string
  readonly customerType: string
  readonly lossReason: string
  readonly state: 'open' | 'won' | 'lost'
  /** Where it stands, or stood last; undefined where the file doesn't say. */
  readonly stage: string | undefined
  readonly value: number | undefined
  readonly created: number | undefined
  /** Expected, or of a closed deal the day it closed. */
  readonly closes: number | undefined
  /** Since when it is in its stage. */
  readonly since: number | undefined
  /** Undefined where the file has no such column. */
  readonly hasNextStep: boolean | undefined
  readonly contacts: number | undefined
  /** How often its day was moved. */
  readonly pushes: number | undefined
  /** The day it entered each stage, where the file says so. */
  readonly entered: Readonly<Record<string, number>>
}

/** A stage of the playbook's process, as the pipeline is compared with it. In order up to the one that wins. */
export interface PipelineStage {
  readonly id: string
  /** The share (0–1) that moves on. */
  readonly conversion: number | undefined
  readonly typicalDays: number | undefined
  /** Days after which a deal is stuck. */
  readonly mostDays: number | undefined
}

/** Where a deal has been: stages by their place on the way. */
export interface Passage {
  /** The places it left for a later one, or for the order. */
  readonly passed: readonly number[]
  /** The place it was lost at. */
  readonly lostAt: number | undefined
  /** Places on its way that it never entered; only known where the file has the days it entered stages. */
  readonly skipped: readonly number[]
}

/**
 * Follows a deal along the way. Without days of entry, a deal counts as having passed every stage before the one it is
 * in; with them, only those it entered.
 */
export function passageOf(deal: PipelineDeal, stages: readonly PipelineStage[]): Passage {
  const at = stages.findIndex(({ id }) => id === deal.stage)
  const dated = stages.flatMap(({ id }, place) => (deal.entered[id] === undefined ? [] : [place]))
  const last = Math.max(at, ...dated)
  const reached = deal.state === 'won' ? stages.length : last
  const first = dated.length > 0 ? Math.min(...dated) : 0
  const before = stages.map((_, place) => place).filter((place) => place >= first && place < reached)
  const isIn = (place: number): boolean => dated.length === 0 || dated.includes(place) || place === at
  return {
    passed: before.filter(isIn),
    lostAt: deal.state === 'lost' && last >= 0 ? last : undefined,
    skipped: before.filter((place) => !isIn(place)),
  }
}

/** `passageOf` for many deals: those without days of entry that stand in one stage have one way behind them. */
export function passages(stages: readonly PipelineStage[]): (deal: PipelineDeal) => Passage {
  const known = new Map<string, Passage>()
  return (deal) => {
    for (const { id } of stages) if (deal.entered[id] !== undefined) return passageOf(deal, stages)
    const key = `${deal.state} ${deal.stage ?? ''}`
    const passage = known.get(key) ?? passageOf(deal, stages)
    known.set(key, passage)
    return passage
  }
}
