import type { SequenceView, TouchView, TouchWords } from '../../compiler/4-derive/sequence-view.ts'
import { methodWords } from '../../compiler/vocabulary/method-words.ts'
import type { IconName } from '../icons.ts'

const words = methodWords.sequences

/** `Day 4`, or `30 days before` where it counts back. */
export function dayWords(day: number | undefined): string {
  if (day === undefined) return words.undated
  return day < 0 ? words.before(-day) : words.day(day)
}

/** `E-mail`; the author’s own word where it is none of the four. */
export function mediumWords({ medium, touch }: TouchView): string {
  return medium ? words.media[medium] : (touch.by?.value ?? words.unknownMedium)
}

export function mediumIcon({ medium }: TouchView): IconName {
  return medium === undefined ? 'clock' : icons[medium]
}

/** What a piece of words is, above it and on its copy button. */
export function wordsTitle({ medium }: TouchView, { as }: TouchWords): { title: string; copy: string } {
  if (as !== 'text') return { title: words[as], copy: words.copy[as] }
  return medium
    ? { title: words.text[medium], copy: words.copy[medium] }
    : { title: words.words, copy: words.copy.other }
}

/** `7 touches, day 1 to day 14` */
export function sequenceInShort({ touches }: SequenceView): string {
  const count = words.touches(touches.length)
  const days = touches.flatMap(({ day }) => day ?? [])
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return count
  return words.inShort(count, dayWords(first).toLowerCase(), dayWords(last).toLowerCase())
}

const icons = { phone: 'phone', 'e-mail': 'mail', visit: 'pin', social: 'chat' } as const
