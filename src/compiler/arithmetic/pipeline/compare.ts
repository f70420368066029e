/** What the cases say beside what the playbook says. */
export interface Compared {
  /** How many cases there are. */
  readonly cases: number
  /** Undefined where there is none. */
  readonly actual: number | undefined
  /** What the playbook says; undefined where it doesn't. */
  readonly stated: number | undefined
  /** `few`: too few cases to say. `alike`: the playbook's figure may well be true of these cases. */
  readonly verdict: 'few' | 'alike' | 'higher' | 'lower' | 'unstated'
}

/** Below this number of cases nothing is claimed: one deal more or less would change the answer. */
export const fewestCases = 10

/** Standard deviations to each side that hold 95 % of what chance does. */
const z = 1.96

/**
 * A share of cases against a stated one (both 0–1). It differs only where the stated one lies outside the 95 % interval
 * after Wilson (1927), *Probable inference, the law of succession, and statistical inference*.
 */
export function compareShare(yes: number, cases: number, stated: number | undefined): Compared {
  const actual = cases === 0 ? undefined : yes / cases
  if (actual === undefined || cases < fewestCases) return { cases, actual, stated, verdict: 'few' }
  if (stated === undefined) return { cases, actual, stated, verdict: 'unstated' }
  const [low, high] = wilson(yes, cases)
  return { cases, actual, stated, verdict: stated > high ? 'lower' : stated < low ? 'higher' : 'alike' }
}

/** The 95 % interval of a share. */
function wilson(yes: number, cases: number): readonly [number, number] {
  const share = yes / cases
  const middle = (share + (z * z) / (2 * cases)) / (1 + (z * z) / cases)
  const half = (z * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))) / (1 + (z * z) / cases)
  return [middle - half, middle + half]
}

/**
 * The median of cases against a stated value. It differs only where the stated one lies outside the 95 % interval of the
 * median, which the cases' own order gives: whatever they are spread like, no mean and no bell curve is assumed.
 */
export function compareMedian(values: readonly number[], stated: number | undefined): Compared {
  const sorted = [...values].sort((a, b) => a - b)
  const cases = sorted.length
  const actual = quantile(sorted, 0.5)
  if (actual === undefined || cases < fewestCases) return { cases, actual, stated, verdict: 'few' }
  if (stated === undefined) return { cases, actual, stated, verdict: 'unstated' }
  const half = (z * Math.sqrt(cases)) / 2
  const low = sorted[Math.max(0, Math.floor(cases / 2 - half) - 1)]!
  const high = sorted[Math.min(cases - 1, Math.ceil(cases / 2 + half))]!
  return { cases, actual, stated, verdict: stated > high ? 'lower' : stated < low ? 'higher' : 'alike' }
}

/** The value below which a share (0–1) of sorted values lies, in a line between its neighbours. */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  if (sorted.length === 0) return undefined
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return below + (above - below) * (place - Math.floor(place))
}
