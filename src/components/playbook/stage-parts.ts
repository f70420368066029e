import type { CoveredStage } from '../../compiler/4-derive/stage-view.ts'
import { playbookWords } from '../../compiler/vocabulary/playbook-words.ts'

/** A part of a stage to jump to. */
export interface StagePart {
  readonly id: string
  readonly title: string
}

/** The parts a stage really has, in the order they stand on the page. */
export function stageParts({ id, section, objections, gate, stage }: CoveredStage): readonly StagePart[] {
  const { stage: words, talk } = playbookWords
  const [ask] = section.ask
  const [say] = [...section.say, ...section.sayExactly]
  const [message] = [...section.email, ...section.voicemail]
  return [
    ...part(ask?.id, talk.ask),
    ...part(say?.id, talk.say),
    ...part(objections.length > 0 ? `${id}-if-they-say` : undefined, talk.ifTheySay),
    ...part(section.send?.id, talk.send),
    ...part(message?.id, words.write),
    ...part(gate ? `${id}-gate` : undefined, words.gate),
    ...part(!gate && stage?.doneWhen ? `${id}-gate` : undefined, words.doneWhen),
  ]
}

function part(id: string | undefined, title: string): StagePart[] {
  return id === undefined ? [] : [{ id, title }]
}
