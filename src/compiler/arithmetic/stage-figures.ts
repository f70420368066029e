import { type Figure, unknown } from './figure.ts'

/** What arithmetic needs to know about a stage. */
export interface StageFigures {
  readonly id: string
  /** The share (0–1) of those that entered which moved on. */
  readonly conversion:
    | { readonly known: 'measured' | 'estimate'; readonly share: number }
    | { readonly known: 'unknown' }
  /** Calendar days; undefined where the process doesn't say. */
  readonly typicalDays: number | undefined
  /** Where a "yes" leads: the following stage, the order, or a stage by its id. */
  readonly yes: 'next' | 'won' | (string & {})
}

/**
 * The stages a deal passes from one stage (the first one unless told) to the order, both ends included, following each
 * "yes". Undefined where that way never wins: it ends, leads to a stage that isn't there, or runs in a circle.
 */
export function wayToWon(stages: readonly StageFigures[], from = stages[0]?.id): readonly StageFigures[] | undefined {
  const way: StageFigures[] = []
  let index = stages.findIndex((stage) => stage.id === from)
  for (let stage = stages[index]; stage && !way.includes(stage); stage = stages[index]) {
    way.push(stage)
    const { yes } = stage
    if (yes === 'won') return way
    index = yes === 'next' ? index + 1 : stages.findIndex((other) => other.id === yes)
  }
  return undefined
}

/** A stage's conversion as a figure. */
export function conversionOf({ conversion }: StageFigures): Figure {
  return conversion.known === 'unknown' ? unknown : { known: conversion.known, value: conversion.share }
}

/** A stage's typical time as a figure, in days. A stated time counts as measured. */
export function timeOf({ typicalDays }: StageFigures): Figure {
  return typicalDays === undefined ? unknown : { known: 'measured', value: typicalDays }
}
