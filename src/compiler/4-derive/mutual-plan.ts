import { stageDays, type StageDays } from '../arithmetic.ts'
import type { Due } from '../model/amounts.ts'
import type { Collateral } from '../model/collateral.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { PlanRow, Process, Stage } from '../model/process.ts'
import type { Line, Prose } from '../model/prose.ts'
import type { Role } from '../model/role.ts'
import { findInternalWords } from '../meaning/internal-words.ts'
import { stageFigures } from '../meaning/stage-figures.ts'
import { findStage } from '../meaning/stage-name.ts'
import { mentions, type Mention } from './mention.ts'

/** What both sides do by when, as the buyer may read it: nothing internal is in it but what an author wrote himself. */
export interface MutualPlan {
  /** Written by an author, or made of what the gates ask of the buyer. */
  readonly from: 'author' | 'gates'
  /** The words above the rows, for the buyer as well. */
  readonly prose: Prose | undefined
  readonly rows: readonly PlanRowView[]
  /** Calendar days from the plan's start to the order; undefined where a time is missing. */
  readonly decisionDay: number | undefined
}

export interface PlanRowView {
  readonly what: string
  readonly theirSide: readonly Mention<Persona>[]
  readonly ourSide: readonly Mention<Role>[]
  /** Calendar days from the plan's start. */
  readonly day: number | undefined
  readonly doneWhen: string | undefined
  readonly prose: Prose | undefined
  /** Pieces that buyers may have. */
  readonly uses: readonly Mention<Collateral>[]
}

/** Undefined where a process has neither a plan nor gates that ask anything of the buyer before the order. */
export function mutualPlanOf(handbook: Handbook, process: Process): MutualPlan | undefined {
  const days = stageDays(stageFigures(process))
  const written = process.mutualPlan?.value
  const rows = written
    ? written.rows.map((row) => writtenRow(handbook, process, row, days))
    : process.front.type === 'opportunity'
      ? process.stages.flatMap((stage) => gateRows(handbook, stage, days))
      : []
  // What is made of the gates is a plan only where both sides meet more than once.
  if (rows.length < (written ? 1 : 2)) return undefined
  const order = [...days.values()].find(({ wins }) => wins)?.end
  // The plan begins with the stage of its first row, not with the first call.
  const start = Math.min(...rows.flatMap(({ start: it }) => (it === undefined ? [] : [it])))
  const fromStart = (day: number | undefined) => (day === undefined ? undefined : Math.round(day - start))
  return {
    from: written ? 'author' : 'gates',
    prose: written?.prose,
    rows: rows.map(({ start: _, ...row }) => ({ ...row, day: fromStart(row.day) })),
    decisionDay: order !== undefined && Number.isFinite(start) && order >= start ? fromStart(order) : undefined,
  }
}

/** The day something is due, from the start of the process: the end of its stage, or some days into it. */
export function dueDay(process: Process, due: Due, days: ReadonlyMap<string, StageDays>): number | undefined {
  const stage = findStage(process.stages, due.stage.text)
  const found = stage && days.get(stage.id)
  return found && (due.into ? found.start + due.into.days : found.end)
}

interface PlacedRow extends PlanRowView {
  /** The day its stage begins, from the start of the process. */
  readonly start: number | undefined
}

function writtenRow(
  handbook: Handbook,
  process: Process,
  row: PlanRow,
  days: ReadonlyMap<string, StageDays>,
): PlacedRow {
  const stage = row.planBy && findStage(process.stages, row.planBy.stage.text)
  return {
    what: row.title.text,
    theirSide: mentions(handbook, row.theirSide, 'persona'),
    ourSide: mentions(handbook, row.ourSide, 'role'),
    day: row.planBy && dueDay(process, row.planBy, days),
    start: stage && days.get(stage.id)?.start,
    doneWhen: row.doneWhen?.text,
    prose: row.prose,
    uses: mentions(handbook, row.uses, 'collateral').filter(({ entry }) => entry?.front.share === 'buyer'),
  }
}

/** What a gate asks of the buyer: criteria that begin with one of them. Deal killers are our business alone. */
function gateRows(handbook: Handbook, stage: Stage, days: ReadonlyMap<string, StageDays>): readonly PlacedRow[] {
  const { must = [], alsoMust = [] } = stage.gate?.value ?? {}
  const time = days.get(stage.id)
  return [...must, ...alsoMust].flatMap(({ line, evidence }) => {
    const buyers = buyersIn(handbook, stage, line.text)
    if (!buyers || isInternal(handbook, line)) return []
    return {
      what: capital(line.text),
      theirSide: buyers,
      ourSide: mentions(handbook, stage.lead ? [stage.lead] : [], 'role'),
      day: time?.end,
      start: time?.start,
      doneWhen: evidence && !isInternal(handbook, evidence) ? evidence.text : undefined,
      prose: undefined,
      uses: [],
    }
  })
}

/** Who of the buyers a sentence begins with; the stage's buying group where it says `the buyer`. */
function buyersIn(handbook: Handbook, stage: Stage, text: string): readonly Mention<Persona>[] | undefined {
  const words = text.toLowerCase().replace(/^(?:the|a|an|their)\s+/, '')
  const begins = (name: string): boolean => words.startsWith(`${name.toLowerCase()} `)
  if (begins('buyer')) return mentions(handbook, stage.buyers.slice(0, 1), 'persona')
  const persona = handbook.all('persona').find(({ title, front }) => [title, ...(front.aliases ?? [])].some(begins))
  return persona && [{ text: persona.title, entry: persona }]
}

function isInternal(handbook: Handbook, line: Line): boolean {
  const competitors = handbook.all('competitor').map(({ title }) => title)
  return findInternalWords(line.text, competitors) !== undefined
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
