import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import type { Vertical } from '../model/market.ts'
import { findStage } from '../meaning/stage-name.ts'
import { skipReason, viewSkipped, type SkippedStage } from './skipped-stage.ts'
import { viewStage, type CoveredStage } from './stage-view.ts'

/**
 * A playbook joined with its process: every stage in the process's order, with all a seller needs in it. Sections that
 * match no stage come last, so that nothing an author wrote is lost.
 */
export interface PlaybookView {
  readonly playbook: Playbook
  readonly role: Role | undefined
  readonly persona: Persona | undefined
  readonly process: Process | undefined
  readonly vertical: Vertical | undefined
  readonly stages: readonly StageView[]
}

/** A stage the playbook has a section for, or one it passes over, and why. */
export type StageView = CoveredStage | SkippedStage

export function derivePlaybook(handbook: Handbook, playbook: Playbook): PlaybookView {
  const [role] = handbook.named(playbook, 'role', 'role')
  const [persona] = handbook.named(playbook, 'persona', 'persona')
  const [process] = handbook.named(playbook, 'process', 'process')
  const [vertical] = handbook.named(playbook, 'vertical', 'vertical')
  const parties = { playbook, role, persona, process }
  const sections = sectionsByStage(playbook, process)
  const stages = (process?.stages ?? []).map((stage, index) => {
    const section = sections.get(stage)
    const number = index + 1
    if (section && !skipReason(section)) return viewStage(handbook, { section, stage, number, role, persona, process })
    return viewSkipped(handbook, { section, stage, number, ...parties })
  })
  const strays = playbook.stages
    .filter((section) => ![...sections.values()].includes(section))
    .map((section) => viewStage(handbook, { section, stage: undefined, number: undefined, role }))
  return { playbook, role, persona, process, vertical, stages: [...stages, ...strays] }
}

/** The stages a playbook has something to say about. */
export function coveredStages(view: PlaybookView): readonly CoveredStage[] {
  return view.stages.filter((stage) => stage.covered)
}

/** A stage by its anchor in the playbook's page, its words and its place in the process. */
export interface NamedStage {
  readonly id: string
  readonly title: string
  readonly number?: number
}

/** The names alone of the stages that `derivePlaybook` finds covered, in the same order. */
export function stagesWritten(handbook: Handbook, playbook: Playbook): readonly NamedStage[] {
  const [process] = handbook.named(playbook, 'process', 'process')
  const sections = sectionsByStage(playbook, process)
  const matched = (process?.stages ?? []).flatMap((stage, index): NamedStage[] => {
    const section = sections.get(stage)
    return section && !skipReason(section) ? [{ id: section.id, title: stage.title.text, number: index + 1 }] : []
  })
  const strays = playbook.stages
    .filter((section) => ![...sections.values()].includes(section))
    .map(({ id, title }) => ({ id, title: title.text }))
  return [...matched, ...strays]
}

/** The section of a playbook for each stage of its process: the first where two mean the same stage. */
export function sectionsByStage(playbook: Playbook, process: Process | undefined): ReadonlyMap<Stage, PlaybookStage> {
  const sections = new Map<Stage, PlaybookStage>()
  for (const section of playbook.stages) {
    const stage = process && findStage(process.stages, section.title.text)
    if (stage && !sections.has(stage)) sections.set(stage, section)
  }
  return sections
}
