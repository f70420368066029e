import { type Figure, product } from './figure.ts'
import { conversionOf, type StageFigures, wayToWon } from './stage-figures.ts'

/**
 * For each stage that leads to an order, the share (0–1) of deals in it that will be won: the product of the
 * conversions from that stage to `won`, its own included. It never falls on the way to `won`, because no conversion is
 * above 1. Stages after the order, or beside the way to it, have none.
 */
export function winProbabilities(stages: readonly StageFigures[]): ReadonlyMap<string, Figure> {
  const probabilities = new Map<string, Figure>()
  for (const { id } of stages) {
    const way = wayToWon(stages, id)
    if (way) probabilities.set(id, product(way.map(conversionOf)))
  }
  return probabilities
}
