import { type Figure, product } from './figure.ts'
import { conversionOf, followingStage, type StageFigures } from './stage-figures.ts'

/**
 * For each stage that leads to an order, the share (0–1) of deals in it that will be won: the product of the
 * conversions from that stage to `won`, its own included. It never falls on the way to `won`, because no conversion is
 * above 1. Stages after the order, and those whose way never wins, have none.
 */
export function winProbabilities(stages: readonly StageFigures[]): ReadonlyMap<string, Figure> {
  const after = followingStage(stages)
  const found = new Map<StageFigures, Figure | undefined>()
  for (const start of stages) {
    const way = new Set<StageFigures>()
    let stage: StageFigures | undefined = start
    while (stage && !found.has(stage) && !way.has(stage)) {
      way.add(stage)
      stage = after(stage)
    }
    let probability = stage && found.get(stage)
    for (const passed of [...way].reverse()) {
      if (passed.yes === 'won') probability = conversionOf(passed)
      else if (probability) probability = product([conversionOf(passed), probability])
      found.set(passed, probability)
    }
  }
  return new Map(stages.flatMap((stage) => [found.get(stage)].filter(isFigure).map((figure) => [stage.id, figure])))
}

function isFigure(figure: Figure | undefined): figure is Figure {
  return figure !== undefined
}
