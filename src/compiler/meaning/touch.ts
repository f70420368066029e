import { english } from '../vocabulary/english.ts'
import type { Touch } from '../model/sequence.ts'

/** By what a touch reaches the buyer. */
export type Medium = 'phone' | 'e-mail' | 'visit' | 'social'

/** The four, in the order they are listed in. */
export const media: readonly Medium[] = ['phone', 'e-mail', 'visit', 'social']

const words: Readonly<Record<Medium, readonly string[]>> = {
  phone: english.values.byPhone,
  'e-mail': english.values.byEmail,
  visit: english.values.byVisit,
  social: english.values.bySocial,
}

/** The medium that an author's word stands for; undefined for one that is none. */
export function mediumOf(word: string): Medium | undefined {
  const wanted = word.trim().toLowerCase()
  return media.find((medium) => words[medium].some((known) => known.toLowerCase() === wanted))
}

/**
 * The day of a touch: from 0 or 1 up where it counts from a start, below 0 where it counts back from an end
 * (`120 days before` is -120). Undefined where it has none, or one that is no whole day.
 */
export function touchDay({ day }: Pick<Touch, 'day'>): number | undefined {
  if (!day || !Number.isInteger(day.amount)) return undefined
  const isBack = english.values.before.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(day.unit))
  return isBack && day.amount > 0 ? -day.amount : day.amount
}

/** Calendar days from the first touch to the last; undefined with fewer than two dated ones. */
export function sequenceDays(touches: readonly Pick<Touch, 'day'>[]): number | undefined {
  const days = touches.flatMap((touch) => touchDay(touch) ?? [])
  return days.length < 2 ? undefined : Math.max(...days) - Math.min(...days)
}
