/** Whether a statement holds. */
export type Holds = 'yes' | 'partly' | 'no'

/** Which of three cases is nearest to how things are. */
export type NearestCase = 'best' | 'neutral' | 'worst'

/** How far one level is, by its statements. */
export interface LevelStanding {
  /** 0–1: yes counts one, partly one half; what isn’t answered counts as no. */
  readonly share: number
  readonly state: 'in place' | 'begun' | 'not begun'
  readonly unanswered: number
}

/** The share from which a level is in place. Fieldbook’s own: of four statements two may hold partly, and none not at all. */
export const inPlaceFrom = 0.75

export function levelStanding(answers: readonly (Holds | undefined)[]): LevelStanding {
  const points = answers.reduce((sum, answer) => sum + (answer === 'yes' ? 1 : answer === 'partly' ? 0.5 : 0), 0)
  const share = answers.length === 0 ? 0 : points / answers.length
  const hasGap = answers.some((answer) => answer !== 'yes' && answer !== 'partly')
  return {
    share,
    state: share >= inPlaceFrom && !hasGap ? 'in place' : share > 0 ? 'begun' : 'not begun',
    unanswered: answers.filter((answer) => answer === undefined).length,
  }
}

/** The level up to which all are in place, from the lowest up; 0 where the first isn’t. Each is built on the one below. */
export function levelReached(levels: readonly LevelStanding[]): number {
  const gap = levels.findIndex(({ state }) => state !== 'in place')
  return gap < 0 ? levels.length : gap
}

/**
 * Process rigour by two of the cases: whether managers coach to the process, and whether it is measured and adjusted.
 * Undefined while the first isn’t answered.
 *
 * Source: the four kinds of process of CSO Insights’ Sales Relationship/Process Matrix.
 */
export function rigourShown(
  coached: NearestCase | undefined,
  adjusted: NearestCase | undefined,
): 'random' | 'informal' | 'formal' | 'dynamic' | undefined {
  if (coached === undefined) return undefined
  if (coached === 'worst') return 'random'
  if (coached === 'neutral') return 'informal'
  return adjusted === 'best' ? 'dynamic' : 'formal'
}
