import { compareMedian, type Compared, compareShare, quantile } from './compare.ts'
import { passages, type PipelineDeal, type PipelineStage } from './deal.ts'
import { type WarnedDeal, warnOf } from './warnings.ts'

export interface StageHealth {
  readonly id: string
  readonly open: number
  /** Money of the open deals. */
  readonly value: number
  readonly stuck: number
  /** Shares 0–1: of the deals that left the stage, those that moved on. Deals still in it don't count. */
  readonly conversion: Compared
  /** Days from entering the stage to entering the following one. */
  readonly time: Compared
}

/** Deals that have something in common. */
export interface GroupHealth {
  /** Empty where the file has none. */
  readonly name: string
  readonly open: number
  readonly openValue: number
  readonly won: number
  readonly wonValue: number
  readonly lost: number
  readonly stuck: number
}

export type GroupKey = 'owner' | 'offering' | 'channel' | 'customerType' | 'lossReason'

export interface PipelineHealth {
  readonly total: GroupHealth
  /** Open deals in no stage of the process. */
  readonly unplaced: number
  /** Lost deals that don't say in which stage: no conversion counts them. */
  readonly lostAnywhere: number
  /** Open deals that don't say since when they are in their stage: none of them can be called stuck. */
  readonly ageless: number
  readonly stages: readonly StageHealth[]
  /** Days from creation to order of the won deals: a quarter is faster, half, three quarters. */
  readonly cycle:
    | { readonly cases: number; readonly quarter: number; readonly half: number; readonly threeQuarters: number }
    | undefined
  /** Open deals with something to warn of, the most valuable first. */
  readonly warned: readonly WarnedDeal[]
  /** By each key that the file says something about; the largest first. */
  readonly groups: Readonly<Record<GroupKey, readonly GroupHealth[]>>
}

/**
 * What a pipeline looks like on a day, beside what the process says of itself. `stages` are those on the way to the order.
 * Conversions are a snapshot of the deals given, whenever they began.
 */
export function pipelineHealth(
  deals: readonly PipelineDeal[],
  stages: readonly PipelineStage[],
  today: number,
): PipelineHealth {
  const open = deals.filter(({ state }) => state === 'open')
  const passage = passages(stages)
  const warned = open.map((deal) => warnOf(deal, stages, today, passage(deal)))
  const stuck = new Set(warned.filter(({ warnings }) => warnings.includes('stuck')).map(({ deal }) => deal))
  const counts = stages.map(() => ({ open: 0, value: 0, stuck: 0, moved: 0, lost: 0, days: [] as number[] }))
  const places = new Map(stages.map(({ id }, place) => [id, place]))
  let lostAnywhere = 0
  for (const deal of deals) {
    const { passed, lostAt } = passage(deal)
    for (const place of passed) {
      counts[place]!.moved++
      const days = daysAt(deal, place, passed, stages)
      if (days !== undefined) counts[place]!.days.push(days)
    }
    if (lostAt !== undefined) counts[lostAt]!.lost++
    else if (deal.state === 'lost') lostAnywhere++
    const here = deal.state === 'open' ? counts[places.get(deal.stage ?? '') ?? -1] : undefined
    if (!here) continue
    here.open++
    here.value += deal.value ?? 0
    if (stuck.has(deal)) here.stuck++
  }
  const cycles = deals
    .filter(({ state }) => state === 'won')
    .flatMap(({ created, closes }) => (created !== undefined && closes !== undefined ? [closes - created] : []))
    .filter((days) => days >= 0)
    .sort((a, b) => a - b)
  const group = (key: GroupKey): readonly GroupHealth[] => groupBy(deals, key, stuck)
  return {
    total: sumOf(deals, stuck),
    unplaced: open.filter(({ stage }) => !places.has(stage ?? '')).length,
    lostAnywhere,
    ageless: warned.filter(({ days }) => days === undefined).length,
    stages: stages.map(({ id, conversion, typicalDays }, place) => {
      const { moved, lost, days, ...here } = counts[place]!
      return {
        id,
        ...here,
        conversion: compareShare(moved, moved + lost, conversion),
        time: compareMedian(days, typicalDays),
      }
    }),
    cycle:
      cycles.length === 0
        ? undefined
        : {
            cases: cycles.length,
            quarter: quantile(cycles, 0.25)!,
            half: quantile(cycles, 0.5)!,
            threeQuarters: quantile(cycles, 0.75)!,
          },
    warned: warned
      .filter(({ warnings }) => warnings.length > 0)
      .sort((a, b) => (b.deal.value ?? 0) - (a.deal.value ?? 0) || a.deal.row - b.deal.row),
    groups: {
      owner: group('owner'),
      offering: group('offering'),
      channel: group('channel'),
      customerType: group('customerType'),
      lossReason: groupBy(
        deals.filter(({ state }) => state === 'lost'),
        'lossReason',
        stuck,
      ),
    },
  }
}

/** How long a deal was at a place it left; undefined where one of the two days is missing or they are the wrong way round. */
function daysAt(
  deal: PipelineDeal,
  place: number,
  passed: readonly number[],
  stages: readonly PipelineStage[],
): number | undefined {
  const from = deal.entered[stages[place]!.id]
  const next = stages.slice(place + 1).find(({ id }) => deal.entered[id] !== undefined)
  const isLast = place === passed.at(-1)
  const to = next ? deal.entered[next.id] : deal.state === 'won' && isLast ? deal.closes : undefined
  return from === undefined || to === undefined || to < from ? undefined : to - from
}

/** Nothing where the file says nothing of it at all. */
function groupBy(
  deals: readonly PipelineDeal[],
  key: GroupKey,
  stuck: ReadonlySet<PipelineDeal>,
): readonly GroupHealth[] {
  const groups = new Map<string, Sum>()
  for (const deal of deals) {
    const name = deal[key]
    const sum = groups.get(name) ?? emptySum(name)
    groups.set(name, sum)
    add(deal, sum, stuck)
  }
  if (groups.size === 0 || (groups.size === 1 && groups.has(''))) return []
  return [...groups.values()].sort(
    (a, b) => b.openValue - a.openValue || b.won + b.lost - (a.won + a.lost) || (a.name < b.name ? -1 : 1),
  )
}

function sumOf(deals: readonly PipelineDeal[], stuck: ReadonlySet<PipelineDeal>): GroupHealth {
  const sum = emptySum('')
  for (const deal of deals) add(deal, sum, stuck)
  return sum
}

type Sum = { -readonly [K in keyof GroupHealth]: GroupHealth[K] }

function emptySum(name: string): Sum {
  return { name, open: 0, openValue: 0, won: 0, wonValue: 0, lost: 0, stuck: 0 }
}

function add(deal: PipelineDeal, sum: Sum, stuck: ReadonlySet<PipelineDeal>): void {
  sum[deal.state]++
  if (deal.state === 'open') sum.openValue += deal.value ?? 0
  if (deal.state === 'won') sum.wonValue += deal.value ?? 0
  if (stuck.has(deal)) sum.stuck++
}

/** Open pipeline ÷ what is still missing to the target. Undefined where nothing is missing. */
export function coverage(openValue: number, target: number, wonValue: number): number | undefined {
  const rest = target - wonValue
  return rest > 0 ? openValue / rest : undefined
}
