import { type StageFigures, wayToWon } from '../arithmetic.ts'
import { stageFigures } from '../meaning/stage-figures.ts'
import type { Process } from '../model/process.ts'
import { valueWords } from '../vocabulary/value-words.ts'
import { addressOf } from './address.ts'

/** A process as the tools take it to the browser: plain values, each figure with the words it stands in. */
export interface ToolProcess {
  readonly id: string
  readonly title: string
  /** Without the base path. */
  readonly address: string
  /** `2026-10-05`, the day somebody last stood by its figures. */
  readonly reviewed: string | undefined
  /** `won / closed` and the like, as the process declares it. */
  readonly winRate: string | undefined
  readonly stages: readonly ToolStage[]
}

export interface ToolStage extends StageFigures {
  readonly title: string
  /** What it is also called, in the CRM too. */
  readonly names: readonly string[]
  /** As written: `45 % (opportunities entered in 2025)`. */
  readonly conversionText: string | undefined
  readonly timeText: string | undefined
  /** Calendar days after which a deal is stuck here. */
  readonly mostDays: number | undefined
  /** The gate’s question, to ask of a deal that stands here. */
  readonly gate: string | undefined
}

/** Undefined where the process leads to no order: there is nothing to forecast. */
export function toolProcess(process: Process): ToolProcess | undefined {
  const figures = stageFigures(process)
  if (!wayToWon(figures)) return undefined
  const { id, title, front, stages } = process
  return {
    id,
    title,
    address: addressOf(process),
    reviewed: front.reviewed,
    winRate: front['win-rate'],
    stages: figures.map((stage, index): ToolStage => {
      const { title: name, crmStage, alsoCalled, conversion, time, gate } = stages[index]!
      return {
        ...stage,
        title: name.text,
        names: [...(crmStage ? [crmStage.value] : []), ...alsoCalled.map(({ value }) => value)],
        conversionText: conversion?.text,
        timeText:
          time &&
          [time.typical.text, ...(time.atMost ? [valueWords.atMost(time.atMost.text)] : [])].join(valueWords.comma),
        mostDays: time?.atMost?.days,
        gate: gate?.title.text,
      }
    }),
  }
}
