import type { CoveredStage } from '../../compiler/4-derive/stage-view.ts'

/** A part of a stage to jump to. */
export interface StagePart {
  readonly id: string
  readonly title: string
}

/** The parts a stage really has, in the order they stand on the page. */
export function stageParts({ id, section, objections, gate, stage }: CoveredStage): readonly StagePart[] {
  const [ask] = section.ask
  const [say] = [...section.say, ...section.sayExactly]
  const [message] = [...section.email, ...section.voicemail]
  return [
    ...part(ask?.id, 'Ask'),
    ...part(say?.id, 'Say'),
    ...part(objections.length > 0 ? `${id}-if-they-say` : undefined, 'If they say'),
    ...part(section.send?.id, 'Send'),
    ...part(message?.id, 'Write'),
    ...part(gate ? `${id}-gate` : undefined, 'Gate'),
    ...part(!gate && stage?.doneWhen ? `${id}-gate` : undefined, 'Done when'),
  ]
}

function part(id: string | undefined, title: string): StagePart[] {
  return id === undefined ? [] : [{ id, title }]
}
