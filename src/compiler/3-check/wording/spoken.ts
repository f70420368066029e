import type { Objection } from '../../model/objection.ts'
import type { Playbook } from '../../model/playbook.ts'
import { wordsOf, type Words } from './words-of.ts'

/** What a seller says and does in a playbook: without the buyers’ own words. */
export function spokenIn(playbook: Playbook): readonly Words[] {
  const stages = playbook.stages.map((stage) => ({
    ...stage,
    ifTheySay: stage.ifTheySay.map((section) => ({
      ...section,
      title: { ...section.title, text: '', nodes: [] },
      value: { ...section.value, alsoHeard: [] },
    })),
  }))
  return wordsOf({ ...playbook, stages })
}

/** What a seller answers: without what is heard. */
export function answersIn(objection: Objection): readonly Words[] {
  return wordsOf({ ...objection, alsoHeard: [] })
}
