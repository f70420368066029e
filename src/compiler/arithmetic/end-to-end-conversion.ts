import { type Figure, product, unknown } from './figure.ts'
import { conversionOf, type StageFigures, wayToWon } from './stage-figures.ts'

/**
 * The share (0–1) of deals entering the first stage that are won: the product of the conversions up to `won`. Unknown
 * where one conversion is, or where the process never wins.
 */
export function endToEndConversion(stages: readonly StageFigures[]): Figure {
  const way = wayToWon(stages)
  return way ? product(way.map(conversionOf)) : unknown
}
