import type { Collateral } from '../model/collateral.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Persona } from '../model/persona.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Prose } from '../model/prose.ts'
import type { Role } from '../model/role.ts'
import type { Sequence, Touch } from '../model/sequence.ts'
import { findStage } from '../meaning/stage-name.ts'
import { mediumOf, sequenceDays, touchDay, type Medium } from '../meaning/touch.ts'
import { mention, mentions, type Mention } from './mention.ts'
import { isInUse } from '../meaning/in-use.ts'

/** A sequence with its names looked up and its touches in the order they are written. */
export interface SequenceView {
  readonly sequence: Sequence
  readonly roles: readonly Role[]
  readonly personas: readonly Persona[]
  readonly process: Process | undefined
  /** The stages it serves, as far as the process has them. */
  readonly stages: readonly Stage[]
  readonly touches: readonly TouchView[]
  /** Calendar days from the first touch to the last. */
  readonly days: number | undefined
}

export interface TouchView {
  readonly touch: Touch
  /** Below 0 where it counts back from an end. */
  readonly day: number | undefined
  /** Days since the touch before; undefined for the first, and where one of the two has no day. */
  readonly gap: number | undefined
  /** Undefined where the word says none of the four. */
  readonly medium: Medium | undefined
  readonly lead: Mention | undefined
  readonly words: readonly TouchWords[]
  readonly send: readonly Mention<Collateral>[]
}

/** Words to copy or to say. */
export interface TouchWords {
  /** Unique in the page. */
  readonly id: string
  readonly as: 'text' | 'say' | 'voicemail'
  readonly prose: Prose
}

export function viewSequence(handbook: Handbook, sequence: Sequence): SequenceView {
  const [process] = handbook.named(sequence, 'process', 'process')
  let last: number | undefined
  const touches = sequence.touches.map((touch): TouchView => {
    const day = touchDay(touch)
    const gap = day === undefined || last === undefined ? undefined : day - last
    last = day
    return {
      touch,
      day,
      gap,
      medium: touch.by && mediumOf(touch.by.value),
      lead: touch.lead && mention(handbook, touch.lead),
      words: wordsOfTouch(touch),
      send: mentions(
        handbook,
        (touch.send?.value ?? []).map(({ collateral }) => collateral),
        'collateral',
      ),
    }
  })
  return {
    sequence,
    roles: handbook.named(sequence, 'roles', 'role'),
    personas: handbook.named(sequence, 'personas', 'persona'),
    process,
    stages: process ? sequence.serves.flatMap(({ value }) => findStage(process.stages, value) ?? []) : [],
    touches,
    days: sequenceDays(sequence.touches),
  }
}

/** What is written, said, or left on the machine, in this order. */
export function wordsOfTouch({ id, prose, say, voicemail }: Touch): readonly TouchWords[] {
  return [
    ...(prose.nodes.length > 0 ? [{ id: `${id}-text`, as: 'text' as const, prose }] : []),
    ...(say ? [{ id: say.id, as: 'say' as const, prose: say.value }] : []),
    ...(voicemail ? [{ id: voicemail.id, as: 'voicemail' as const, prose: voicemail.value }] : []),
  ]
}

/** For whom and where a sequence is looked for; what isn't given doesn't matter. */
export interface SequencePlace {
  readonly role?: Role | undefined
  readonly persona?: Persona | undefined
  readonly stage?: { readonly process: Process; readonly stage: Stage } | undefined
}

/** The sequences that serve a place, retired ones left out. */
export function sequencesFor(handbook: Handbook, { role, persona, stage }: SequencePlace): readonly Sequence[] {
  return handbook.all('sequence').filter((sequence) => {
    if (!isInUse(sequence)) return false
    if (role && !handbook.named(sequence, 'roles', 'role').includes(role)) return false
    if (persona && !handbook.named(sequence, 'personas', 'persona').includes(persona)) return false
    if (!stage) return true
    return (
      handbook.named(sequence, 'process', 'process').includes(stage.process) &&
      sequence.serves.some(({ value }) => findStage(stage.process.stages, value) === stage.stage)
    )
  })
}
