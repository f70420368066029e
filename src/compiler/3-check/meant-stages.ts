import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import { onceFor } from '../meaning/once-for.ts'
import { findStage, nearestStage } from '../meaning/stage-name.ts'
import { renamedStage } from './mends/stage-to-write.ts'

/** Which stages of its process the sections of a playbook are about. */
export interface MeantStages {
  /** By name. */
  readonly named: ReadonlyMap<PlaybookStage, Stage>
  /**
   * Where a heading names none: the one that was called so before; the one with the most similar title; or the only one that
   * is left between its neighbours, because a stage that was renamed keeps its place.
   */
  readonly guessed: ReadonlyMap<PlaybookStage, Stage>
}

export function meantStages(playbook: Playbook, process: Process): MeantStages {
  return readStages(playbook)(process)
}

const readStages = onceFor((playbook: Playbook) => onceFor((process: Process) => read(playbook, process)))

function read(playbook: Playbook, process: Process): MeantStages {
  const { stages } = process
  const found = playbook.stages.map(({ title }) => findStage(stages, title.text))
  const named = new Map<PlaybookStage, Stage>()
  const guessed = new Map<PlaybookStage, Stage>()
  for (const [index, section] of playbook.stages.entries()) {
    const own = found[index]
    if (own) named.set(section, own)
    if (own) continue
    const renamed = renamedStage(process, section.title.text)
    const near = renamed ?? nearestStage(stages, section.title.text)
    const before = found.slice(0, index).findLast((stage) => stage !== undefined)
    const after = found.slice(index + 1).find((stage) => stage !== undefined)
    const between = stages.slice(before ? stages.indexOf(before) + 1 : 0, after ? stages.indexOf(after) : stages.length)
    const left = between.filter((stage) => !found.includes(stage))
    const stage = near && !found.includes(near) ? near : left.length === 1 ? left[0] : near
    if (stage) guessed.set(section, stage)
  }
  return { named, guessed }
}
