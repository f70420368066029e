import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Handbook } from '../model/handbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Prose } from '../model/prose.ts'
import { firstSentence, linesOfRow, sheetLines, type SheetSize, sheetSizes } from './cheat-sheet-size.ts'

/** A process on one sheet: plain words, shortened until they fit. */
export interface CheatSheet {
  readonly size: SheetSize
  readonly rows: readonly CheatRow[]
}

export interface CheatRow {
  readonly stage: Stage
  /** The stage's place in the process, from 1. */
  readonly number: number
  /** The buyer's steps it serves. */
  readonly steps: readonly string[]
  /** What the buyer does; empty where the process doesn't say. */
  readonly buyer: string
  /** What we do, the first sentence of each point. */
  readonly we: readonly string[]
  readonly lead: string | undefined
  /** The gate's question, or how a stage without a gate is done. */
  readonly gate: string | undefined
  readonly decides: string | undefined
  readonly killers: readonly string[]
  readonly musts: readonly string[]
  /** How many points were left out for want of room. */
  readonly leftOut: { readonly we: number; readonly musts: number }
}

/** The largest type and the most points that one sheet takes; the smallest of both where even they don't fit. */
export function cheatSheetOf(handbook: Handbook, process: Process): CheatSheet {
  const full = process.stages.map((stage, index) => rowOf(handbook, stage, index + 1))
  const size =
    sheetSizes.find((it) => full.reduce((sum, row) => sum + linesOfRow(shorten(row, it), it), 0) <= sheetLines(it)) ??
    sheetSizes.at(-1)!
  return { size, rows: full.map((row) => shorten(row, size)) }
}

function rowOf(handbook: Handbook, stage: Stage, number: number): CheatRow {
  const { gate, lead, buyer, doneWhen } = stage
  const { decides, dealKiller = [], must = [], alsoMust = [] } = gate?.value ?? {}
  const titleOf = (name: NonNullable<Stage['lead']>): string => handbook.target(name)?.title ?? name.text
  return {
    stage,
    number,
    steps: stage.buyersStep.map(({ value }) => value),
    buyer: buyer ? buyer.nodes.map((node) => toString(node)).join(' ') : '',
    we: stage.do ? pointsOf(stage.do.value) : [],
    lead: lead && titleOf(lead),
    gate: gate?.title.text,
    decides: decides && titleOf(decides.by),
    killers: dealKiller.map(({ line }) => line.text),
    musts: [
      ...[...must, ...alsoMust].map(({ line }) => line.text),
      ...(doneWhen?.value ?? []).map(({ line }) => line.text),
    ],
    leftOut: { we: 0, musts: 0 },
  }
}

/** The points of a list, or the paragraphs where there is none. */
function pointsOf(prose: Prose): readonly string[] {
  return prose.nodes
    .flatMap((node): readonly Nodes[] =>
      node.type === 'list' ? node.children.map((item) => item.children[0] ?? item) : [node],
    )
    .map((node) => firstSentence(toString(node)))
    .filter(Boolean)
}

/** Deal killers always stay: they are what one looks up. */
function shorten(row: CheatRow, { most }: SheetSize): CheatRow {
  const musts = Math.max(1, most - row.killers.length)
  return {
    ...row,
    we: row.we.slice(0, most),
    musts: row.musts.slice(0, musts),
    leftOut: { we: Math.max(0, row.we.length - most), musts: Math.max(0, row.musts.length - musts) },
  }
}
