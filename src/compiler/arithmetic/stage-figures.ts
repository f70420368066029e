import { type Figure, unknown } from './figure.ts'

/** What arithmetic needs to know about a stage. */
export interface StageFigures {
  readonly id: string
  /** The share (0–1) of those that entered which moved on. */
  readonly conversion:
    { readonly known: 'measured' | 'estimate'; readonly share: number } | { readonly known: 'unknown' }
  /** Calendar days; undefined where the process doesn't say. */
  readonly typicalDays: number | undefined
  /** Where a "yes" leads: the following stage, the order, or a stage by its id. */
  readonly yes: 'next' | 'won' | (string & {})
}

/**
 * The stages a deal passes from one stage (the first one unless told) to the order, both ends included, following each
 * "yes". Undefined where that way never wins: it ends, leads to a stage that isn't there, or runs in a circle.
 */
export function wayToWon(
  stages: readonly StageFigures[],
  from: StageFigures | undefined = stages[0],
): readonly StageFigures[] | undefined {
  const after = followingStage(stages)
  const way = new Set<StageFigures>()
  for (let stage = from; stage && !way.has(stage); stage = after(stage)) {
    way.add(stage)
    if (stage.yes === 'won') return [...way]
  }
  return undefined
}

/** Finds the stage that a "yes" leads to. */
export function followingStage(stages: readonly StageFigures[]): (stage: StageFigures) => StageFigures | undefined {
  const byId = new Map(stages.map((stage) => [stage.id, stage]))
  const next = new Map(stages.map((stage, index) => [stage, stages[index + 1]]))
  return (stage) => (stage.yes === 'next' ? next.get(stage) : stage.yes === 'won' ? undefined : byId.get(stage.yes))
}

/** A stage's conversion as a figure. */
export function conversionOf({ conversion }: StageFigures): Figure {
  return conversion.known === 'unknown' ? unknown : { known: conversion.known, value: conversion.share }
}

/** A stage's typical time as a figure, in days. A stated time counts as measured. */
export function timeOf({ typicalDays }: StageFigures): Figure {
  return typicalDays === undefined ? unknown : { known: 'measured', value: typicalDays }
}
