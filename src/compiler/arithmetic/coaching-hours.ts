/** A meeting that recurs. */
export interface Meeting {
  /** How long it takes, in minutes. */
  readonly minutes: number
  /** How often in a year; a year has 12 months, 4 quarters and 52 weeks. */
  readonly timesPerYear: number
  /** With how many people it is held one after the other; 1 where all sit together. */
  readonly people: number
}

/** What a meeting takes of one manager, in hours a month: minutes × times a year × people ÷ 12 ÷ 60. */
export function hoursPerMonth({ minutes, timesPerYear, people }: Meeting): number {
  return (minutes * timesPerYear * people) / 12 / 60
}
