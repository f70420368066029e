import { type Figure, unknown, wayToWon, winProbabilities } from '../arithmetic.ts'
import { crmFieldUse, type CrmFieldUse } from '../meaning/crm-field-use.ts'
import { stageFigures } from '../meaning/stage-figures.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Process, Stage } from '../model/process.ts'
import { crmWords } from '../vocabulary/crm-words.ts'
import { viewGate, type GateView } from './gate-view.ts'

/** A process as the stages of deals in a CRM. */
export interface CrmPipeline {
  readonly process: Process
  readonly stages: readonly CrmStage[]
}

export interface CrmStage {
  readonly stage: Stage
  /** The name it has in the CRM; its title where the author gave none. */
  readonly name: string
  /** Whether deals in it count as open: after the order they are won. */
  readonly outcome: 'open' | 'won'
  /** The share (0–1) of deals in it that will be won; 1 after the order. */
  readonly winProbability: Figure
  readonly gate: GateView | undefined
  readonly fields: readonly CrmFieldView[]
}

/** What the CRM asks for before a deal leaves the stage. */
export interface CrmFieldView {
  readonly name: string
  /** Its name inside the CRM. */
  readonly crmName: string | undefined
  readonly uses: readonly CrmFieldUse[]
}

/** The processes whose deals a CRM follows, and how. */
export function crmPipelines(handbook: Handbook): readonly CrmPipeline[] {
  return handbook
    .all('process')
    .filter(hasCrmPipeline)
    .map((process) => crmPipeline(handbook, process))
}

/** Deals move through opportunity processes alone; drafts and retired ones are no CRM’s. */
export function hasCrmPipeline({ front, stages }: Process): boolean {
  return front.type === 'opportunity' && stages.length > 0 && front.status !== 'draft' && front.status !== 'retired'
}

export function crmPipeline(handbook: Handbook, process: Process): CrmPipeline {
  const figures = stageFigures(process)
  const probabilities = winProbabilities(figures)
  const wonAt = wayToWon(figures, figures[0])?.at(-1)?.id
  const lastOpen = process.stages.findIndex(({ id }) => id === wonAt)
  return {
    process,
    stages: process.stages.map((stage, index) => {
      const isWon = lastOpen >= 0 && index > lastOpen && !probabilities.has(stage.id)
      return {
        stage,
        name: stage.crmStage?.value ?? stage.title.text,
        outcome: isWon ? 'won' : 'open',
        winProbability: isWon ? { known: 'measured', value: 1 } : (probabilities.get(stage.id) ?? unknown),
        gate: viewGate(handbook, stage),
        fields: fieldsOf(handbook, process, stage),
      }
    }),
  }
}

/** The stages that can't stand in a system which wants a probability of each. */
export function stagesWithoutProbability({ stages }: CrmPipeline): readonly CrmStage[] {
  return stages.filter(({ winProbability }) => winProbability.known === 'unknown')
}

/** What needs a field, in words. */
export function usesOf({ uses }: CrmFieldView): readonly string[] {
  return uses.map((use) => (use.by === 'entry' ? use.words : crmWords.use[use.by](use.stage.title.text, use.words)))
}

function fieldsOf(handbook: Handbook, process: Process, stage: Stage): readonly CrmFieldView[] {
  return (stage.crmFields?.value.fields ?? []).map(({ line, crmName, usedBy }) => ({
    name: line.text,
    crmName: crmName?.value,
    uses: usedBy.flatMap((use) => crmFieldUse(handbook, process, use) ?? []),
  }))
}
