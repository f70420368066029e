import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import { findStage, nearestStage } from '../meaning/stage-name.ts'

/**
 * The stage that each section of a playbook means where its heading names none: the one with the most similar title; or
 * the only one that is left between its neighbours, because a stage that was renamed keeps its place.
 */
export function meantStages(playbook: Playbook, process: Process): ReadonlyMap<PlaybookStage, Stage> {
  const { stages } = process
  const found = playbook.stages.map(({ title }) => findStage(stages, title.text))
  const meant = new Map<PlaybookStage, Stage>()
  for (const [index, section] of playbook.stages.entries()) {
    if (found[index]) continue
    const near = nearestStage(stages, section.title.text)
    const before = found.slice(0, index).findLast((stage) => stage !== undefined)
    const after = found.slice(index + 1).find((stage) => stage !== undefined)
    const between = stages.slice(before ? stages.indexOf(before) + 1 : 0, after ? stages.indexOf(after) : stages.length)
    const left = between.filter((stage) => !found.includes(stage))
    const stage = near && !found.includes(near) ? near : left.length === 1 ? left[0] : near
    if (stage) meant.set(section, stage)
  }
  return meant
}
