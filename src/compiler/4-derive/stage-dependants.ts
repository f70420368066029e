import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Position } from '../model/position.ts'
import type { Process, Stage } from '../model/process.ts'
import { brandScope } from '../meaning/brand-stages.ts'
import { isInUse } from '../meaning/in-use.ts'
import { sectionsByStage } from './playbook-view.ts'
import { playbooksOfProcess } from './relations.ts'
import { stageNames } from './stage-names.ts'

/** What relies on one stage of a process, and on the gate that ends it. */
export interface StageDependants {
  readonly stage: Stage
  /** Playbooks in use that have a section for it, each with the section's anchor. */
  readonly playbooks: readonly { readonly playbook: Playbook; readonly anchor: string }[]
  /**
   * Sequences that serve it, metrics that measure it, methodologies whose fields are due at its gate, lessons that changed
   * it, the company’s words to use and to avoid at it. A page that names it in several places stands there as often.
   */
  readonly others: readonly StageNamed[]
}

/** Where a page other than a playbook names a stage. */
export interface StageNamed {
  readonly entry: Entry
  /** The value or heading that names it. */
  readonly at: Position
}

/** Stage by stage, what to read again before one of them changes. */
export function stageDependants(handbook: Handbook, process: Process): readonly StageDependants[] {
  const sections = playbooksOfProcess(handbook, process)
    .filter(isInUse)
    .map((playbook) => ({ playbook, sections: sectionsByStage(playbook, process) }))
  const others = othersByStage(handbook, process)
  return process.stages.map((stage) => ({
    stage,
    playbooks: sections.flatMap(({ playbook, sections: written }) => {
      const section = written.get(stage)
      return section ? [{ playbook, anchor: section.id }] : []
    }),
    others: others.get(stage) ?? [],
  }))
}

function othersByStage(handbook: Handbook, process: Process): ReadonlyMap<Stage, StageNamed[]> {
  const named = [...stageNames(handbook).values()]
    .flat()
    .filter((it) => it.process === process && !told.has(it.entry.kind))
  const map = new Map<Stage, StageNamed[]>()
  for (const { stage, entry, at } of [...named, ...brandHeadings(handbook)]) {
    if (isInUse(entry)) map.set(stage, [...(map.get(stage) ?? []), { entry, at }])
  }
  return map
}

/** Processes name their own stages; playbooks stand by themselves, and headings of words may name a whole process. */
const told: ReadonlySet<Entry['kind']> = new Set(['process', 'playbook', 'company'])

type Found = StageNamed & { readonly stage: Stage }

/** Headings below the brand personality, which name stages of any process. */
function brandHeadings(handbook: Handbook): readonly Found[] {
  return handbook
    .all('company')
    .flatMap((entry) =>
      (entry.brand?.value.stages ?? []).flatMap((words) =>
        brandScope(handbook.all('process'), words).stages.map(({ stage }) => ({ entry, at: words.title.at, stage })),
      ),
    )
}
