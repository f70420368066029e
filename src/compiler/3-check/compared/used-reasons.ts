import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { escapePattern } from '../escape-pattern.ts'

/** A loss reason where somebody gives it. */
export interface UsedReason {
  readonly entry: Entry
  readonly words: string
  readonly at: Position
  /** Finds the words in the stretch. */
  readonly find: string | RegExp
}

/** Loss reasons in the lessons of the review, and behind a gate’s `lost:`. */
export function usedReasons(handbook: Handbook): readonly UsedReason[] {
  const lessons = handbook
    .all('win-loss-review')
    .flatMap((entry) => entry.lessons.flatMap(({ lossReason }) => lossReason.map((it) => ({ entry, ...it }))))
  const gates = handbook
    .all('process')
    .flatMap((entry) => entry.stages.flatMap(({ gate }) => (gate?.value.ifNo ? [{ entry, ...gate.value.ifNo }] : [])))
  return [
    ...lessons.map(({ entry, value, at }) => ({ entry, words: value, at, find: value })),
    ...gates.flatMap(({ entry, leads, text, at }) => {
      const match = leads === 'stop' ? /^lost\s*(?::\s*(.+)|\((.+)\))$/i.exec(text) : undefined
      if (!match) return []
      const words = (match[1] ?? match[2] ?? '').trim()
      return [{ entry, words, at, find: new RegExp(`(?<=[:(]\\s*)${escapePattern(words)}`) }]
    }),
  ]
}
