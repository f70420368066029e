import type { StageFigures } from '../arithmetic.ts'
import type { Process, Stage } from '../model/process.ts'
import { findStage } from './stage-name.ts'

/**
 * A process as arithmetic needs it, without the places it stands at: tools take it to the browser. A "yes" to a stage that
 * isn't there keeps its words, so that it leads nowhere.
 */
export function stageFigures(process: Process): readonly StageFigures[] {
  return process.stages.map((stage) => ({
    id: stage.id,
    conversion: conversionOf(stage),
    typicalDays: stage.time?.typical.days,
    yes: yesOf(stage, process.stages),
  }))
}

/** Is there something to compute: an order to reach, or times to add? */
export function hasFigures({ stages }: Process): boolean {
  return stages.some(({ gate, time }) => time ?? gate?.value.ifYes?.leads === 'won')
}

function conversionOf({ conversion }: Stage): StageFigures['conversion'] {
  if (conversion === undefined || conversion.known === 'unknown') return { known: 'unknown' }
  return { known: conversion.known, share: conversion.share }
}

function yesOf(stage: Stage, stages: readonly Stage[]): StageFigures['yes'] {
  const yes = stage.gate?.value.ifYes
  if (!yes) return 'next'
  return yes.leads === 'won' ? 'won' : (findStage(stages, yes.stage.text)?.id ?? `? ${yes.stage.text}`)
}
