import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Objection } from '../../model/objection.ts'
import type { Item } from '../../model/prose.ts'
import type { Stage } from '../../model/process.ts'
import type { PlaybookStage } from '../../model/playbook.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { meantStages } from '../meant-stages.ts'
import { type Words, wordsIn } from './words-of.ts'

/** What a seller says or writes to a buyer, and the stages of processes it is said at. */
export interface Spoken {
  readonly entry: Entry
  readonly words: readonly Words[]
  readonly stages: readonly (Stage | undefined)[]
}

/**
 * All that playbooks, sequences and the objections of the library give a seller to say: insights, questions, talk tracks, e-mails,
 * voicemails, answers. What buyers say (the objection itself, `Also heard`, questions they may ask, what to listen for)
 * isn't ours and is left out.
 */
export function spokenWords(handbook: Handbook): readonly Spoken[] {
  const met = new Map<Objection, Set<Stage | undefined>>()
  const inPlaybooks = handbook.all('playbook').flatMap((playbook) => {
    const [process] = handbook.named(playbook, 'process', 'process')
    const meant = process && meantStages(playbook, process)
    return playbook.stages.map((section): Spoken => {
      const stage = meant?.named.get(section) ?? meant?.guessed.get(section)
      for (const { name } of section.ifTheySay) {
        const objection = name && handbook.target(name, 'objection')
        if (objection) met.set(objection, (met.get(objection) ?? new Set()).add(stage))
      }
      return { entry: playbook, words: saidIn(section), stages: [stage] }
    })
  })
  const inLibrary = handbook.all('objection').map((objection): Spoken => {
    const { prose, proof, secondRound, at } = objection
    return {
      entry: objection,
      words: [prose, proof?.value, secondRound?.value].flatMap((part) => wordsIn(part, at)),
      stages: [...(met.get(objection) ?? [undefined])],
    }
  })
  return [...inPlaybooks, ...inLibrary, ...inSequences(handbook)]
}

/** The texts of dated touches, at the stages their sequence serves. */
function inSequences(handbook: Handbook): readonly Spoken[] {
  return handbook.all('sequence').map((sequence) => {
    const [process] = handbook.named(sequence, 'process', 'process')
    const stages = sequence.serves.map(({ value }) => process && findStage(process.stages, value))
    const said = sequence.touches.map(({ subject, prose, say, voicemail }) => [
      subject,
      prose,
      say?.value,
      voicemail?.value,
    ])
    return { entry: sequence, words: wordsIn(said, sequence.at), stages: stages.length > 0 ? stages : [undefined] }
  })
}

function saidIn(section: PlaybookStage): readonly Words[] {
  const { at } = section
  const said = [
    section.prose,
    section.insight?.value,
    section.ask.flatMap(({ prose, value }) => [prose, ...value.map(({ line }) => line)]),
    repliesIn(section.theyMayAsk?.value ?? []),
    [...section.say, ...section.sayExactly, ...section.voicemail].map(({ value }) => value),
    section.email.map(({ value }) => [value.subject, value.prose]),
    section.ifTheySay.map(({ value }) => value.prose),
  ]
  return said.flatMap((part) => wordsIn(part, at))
}

function repliesIn(questions: readonly Item[]): readonly Item['details'][] {
  return questions.map(({ details }) => details)
}
