/** An account that takes hours of a territory. */
export interface RationedAccount {
  readonly id: string
  /** Place of its tier, the best one 0. */
  readonly tier: number
  /** Planned, a year. */
  readonly touches: number
  readonly hoursPerTouch: number
  /** Money a year; undefined where nobody knows. */
  readonly returns: number | undefined
}

/** An account that gets less, and what that frees. */
export interface LessTouches {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly hours: number
}

export interface Ration {
  readonly less: readonly LessTouches[]
  /** Of the tiers, in the order in which they give. */
  readonly order: readonly number[]
  /** False where a tier’s return isn’t known: then the last tier gives first. */
  readonly isByReturn: boolean
  readonly hours: number
  readonly hoursThen: number
  /** Hours that are still missing with every account at its least; 0 where all fits. */
  readonly missing: number
}

/**
 * Who gets less where touches take more hours than there are. One touch at a time, from the tier whose hours return least;
 * where a tier’s return isn’t known, the last tier gives first. Inside a tier those with most touches give first, of these
 * the one whose hours return least, then the last in the list. No account falls below `least`, nor below the touches of any
 * account in a lower tier, so that touches stay A ≥ B ≥ C. Nothing is taken where the hours are enough.
 *
 * Source: Jordan & Vazzana, *Cracking the Sales Management Code*: effort is allocated by what customers can return, within
 * the capacity there is. The order inside a tier is Fieldbook’s own.
 */
export function rationTouches(accounts: readonly RationedAccount[], sellingHours: number, least: number): Ration {
  const touches = new Map(accounts.map(({ id, touches: planned }) => [id, planned]))
  const left = (): number => accounts.reduce((sum, it) => sum + (touches.get(it.id) ?? 0) * it.hoursPerTouch, 0)
  const hours = left()
  const { order, isByReturn } = tiersByReturn(accounts)
  let over = hours - sellingHours
  while (over > tolerance) {
    const round = nextRound(accounts, touches, order, least)
    if (round.length === 0) break
    for (const account of round) {
      if (over <= tolerance) break
      const now = touches.get(account.id) ?? 0
      const then = Math.max(now - 1, floorOf(account, accounts, touches, least))
      touches.set(account.id, then)
      over -= (now - then) * account.hoursPerTouch
    }
  }
  const less = accounts.flatMap(({ id, touches: from, hoursPerTouch }) => {
    const to = touches.get(id) ?? from
    return to < from ? [{ id, from, to, hours: (from - to) * hoursPerTouch }] : []
  })
  const hoursThen = left()
  return {
    less,
    order,
    isByReturn,
    hours,
    hoursThen,
    missing: hoursThen - sellingHours > tolerance ? hoursThen - sellingHours : 0,
  }
}

/** Sums of tenths of hours are off by less. */
const tolerance = 1e-6

/** Those of the first tier that can give: the accounts with most touches, the one that gives first in front. */
function nextRound(
  accounts: readonly RationedAccount[],
  touches: ReadonlyMap<string, number>,
  order: readonly number[],
  least: number,
): readonly RationedAccount[] {
  for (const tier of order) {
    const floor = Math.max(least, lowerTouches(tier, accounts, touches))
    const able = accounts.filter(
      (it) => it.tier === tier && it.hoursPerTouch > 0 && (touches.get(it.id) ?? 0) > floor + tolerance,
    )
    const most = able.reduce((max, it) => Math.max(max, touches.get(it.id) ?? 0), 0)
    if (able.length > 0)
      return able
        .filter((it) => touches.get(it.id) === most)
        .reverse()
        .sort(byReturn)
  }
  return []
}

function floorOf(
  { tier }: RationedAccount,
  accounts: readonly RationedAccount[],
  touches: ReadonlyMap<string, number>,
  least: number,
): number {
  return Math.max(least, lowerTouches(tier, accounts, touches))
}

/** The most touches that an account of a lower tier gets. */
function lowerTouches(
  tier: number,
  accounts: readonly RationedAccount[],
  touches: ReadonlyMap<string, number>,
): number {
  return accounts.reduce((max, it) => (it.tier > tier ? Math.max(max, touches.get(it.id) ?? 0) : max), 0)
}

/** The tier whose hours return least in front; where one isn’t known, from the last to the first. */
function tiersByReturn(accounts: readonly RationedAccount[]): Pick<Ration, 'order' | 'isByReturn'> {
  const tiers = [...new Set(accounts.map(({ tier }) => tier))].sort((a, b) => b - a)
  const returns = new Map(tiers.map((tier) => [tier, tierReturn(accounts.filter((it) => it.tier === tier))]))
  if ([...returns.values()].some((it) => it === undefined)) return { order: tiers, isByReturn: false }
  const order = tiers.sort((a, b) => (returns.get(a) ?? 0) - (returns.get(b) ?? 0) || b - a)
  return { order, isByReturn: true }
}

/** Money for each planned hour of a tier; undefined where one account’s isn’t known, or nothing is planned. */
function tierReturn(accounts: readonly RationedAccount[]): number | undefined {
  let [returns, hours] = [0, 0]
  for (const it of accounts) {
    if (it.returns === undefined) return undefined
    returns += it.returns
    hours += it.touches * it.hoursPerTouch
  }
  return hours > 0 ? returns / hours : undefined
}

function byReturn(a: RationedAccount, b: RationedAccount): number {
  const of = ({ returns, touches, hoursPerTouch }: RationedAccount): number =>
    returns === undefined ? 0 : returns / (touches * hoursPerTouch)
  return of(a) - of(b)
}
