import { type Figure, product, unknown } from './figure.ts'
import { conversionOf, type StageFigures, wayToWon } from './stage-figures.ts'

export interface PointValue {
  readonly id: string
  /** By how much the end-to-end conversion rises, as a share (0–1) of the deals that enter the first stage. */
  readonly gain: Figure
}

/**
 * What one more percentage point at each stage on the way to `won` is worth: the others' product times the rise, which is
 * less than a point where the stage is nearly at 100 %. Unknown while one of the conversions is.
 *
 * Why look: Jordan & Vazzana, *Cracking the Sales Management Code*, ask which activity a manager can change to move a
 * result; this says where a change moves it most.
 */
export function pointValues(stages: readonly StageFigures[]): readonly PointValue[] {
  const way = wayToWon(stages) ?? []
  return way.map((stage) => {
    const others = way.filter((other) => other !== stage).map(conversionOf)
    return { id: stage.id, gain: product([...others, rise(conversionOf(stage))]) }
  })
}

function rise(conversion: Figure): Figure {
  if (conversion.known === 'unknown') return unknown
  return { known: conversion.known, value: Math.max(0, Math.min(0.01, 1 - conversion.value)) }
}
