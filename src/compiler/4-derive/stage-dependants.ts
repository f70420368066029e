import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import { isInUse } from '../meaning/in-use.ts'
import { findStage } from '../meaning/stage-name.ts'
import { processesOfMethodology, dueStage } from './methodology-view.ts'
import { metricsOfProcess } from './metric-relations.ts'
import { sectionsByStage } from './playbook-view.ts'
import { playbooksOfProcess } from './relations.ts'
import { viewSequence } from './sequence-view.ts'

/** What relies on one stage of a process, and on the gate that ends it. */
export interface StageDependants {
  readonly stage: Stage
  /** Playbooks in use that have a section for it, each with the section's anchor. */
  readonly playbooks: readonly { readonly playbook: Playbook; readonly anchor: string }[]
  /** Sequences that serve it, metrics that measure it, methodologies whose fields are due at its gate, lessons that changed it. */
  readonly others: readonly Entry[]
}

/** Stage by stage, what to read again before one of them changes. */
export function stageDependants(handbook: Handbook, process: Process): readonly StageDependants[] {
  const sections = playbooksOfProcess(handbook, process)
    .filter(isInUse)
    .map((playbook) => ({ playbook, sections: sectionsByStage(playbook, process) }))
  const named = othersByStage(handbook, process)
  return process.stages.map((stage) => ({
    stage,
    playbooks: sections.flatMap(({ playbook, sections: written }) => {
      const section = written.get(stage)
      return section ? [{ playbook, anchor: section.id }] : []
    }),
    others: [...new Set(named.get(stage) ?? [])],
  }))
}

function othersByStage(handbook: Handbook, process: Process): ReadonlyMap<Stage, Entry[]> {
  const found: [Stage | undefined, Entry][] = [
    ...handbook
      .all('sequence')
      .map((sequence) => viewSequence(handbook, sequence))
      .filter((view) => view.process === process)
      .flatMap(({ stages, sequence }) => stages.map((stage): [Stage, Entry] => [stage, sequence])),
    ...metricsOfProcess(handbook, process).flatMap(({ metric, stages }) =>
      stages.map((stage): [Stage, Entry] => [stage, metric]),
    ),
    ...handbook
      .all('methodology')
      .filter((methodology) => processesOfMethodology(handbook, methodology).includes(process))
      .flatMap((methodology) =>
        methodology.fields.map((field): [Stage | undefined, Entry] => [dueStage(process, field), methodology]),
      ),
    ...handbook
      .all('win-loss-review')
      .flatMap((review) =>
        review.lessons
          .filter((lesson) => lesson.process && handbook.target(lesson.process, 'process') === process)
          .map((lesson): [Stage | undefined, Entry] => [
            lesson.gateChanged && findStage(process.stages, lesson.gateChanged.value),
            review,
          ]),
      ),
  ]
  const map = new Map<Stage, Entry[]>()
  for (const [stage, entry] of found) if (stage && isInUse(entry)) map.set(stage, [...(map.get(stage) ?? []), entry])
  return map
}
