import { cycleDays, type Figure, wayToWon, winProbabilities } from '../arithmetic.ts'
import { stageFigures } from '../meaning/stage-figures.ts'
import type { Process, Stage } from '../model/process.ts'

/** A way deals come into a process: by what, at which stage, and what may be expected from there. */
export interface EntryPoint {
  /** `referral from a buyer` */
  readonly by: readonly string[]
  readonly stage: Stage
  /** The stage's place in the process, from 1. */
  readonly number: number
  /** The share (0–1) of deals entering here that are won. */
  readonly winProbability: Figure | undefined
  /** Calendar days from here to the order. */
  readonly days: Figure
}

/** The stages at which deals come in, in the order of the process. */
export function entryPoints(process: Process): readonly EntryPoint[] {
  const figures = stageFigures(process)
  const probabilities = winProbabilities(figures)
  return process.stages.flatMap((stage, index) => {
    if (stage.entry.length === 0) return []
    const way = wayToWon(figures, figures[index])
    return {
      by: stage.entry.map(({ value }) => value),
      stage,
      number: index + 1,
      winProbability: probabilities.get(stage.id),
      days: way ? cycleDays(way) : { known: 'unknown' },
    }
  })
}
