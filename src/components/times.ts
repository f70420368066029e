import { valueWords } from '../compiler/vocabulary/value-words.ts'

/** A length of time in calendar days as one reads it: `20 minutes`, `3 hours`, `365 days`. */
export function formatTime(days: number): string {
  const minutes = Math.round(days * 24 * 60)
  if (minutes < 120) return valueWords.minutes(minutes)
  return minutes < 24 * 60 ? valueWords.hours(Math.round(minutes / 6) / 10) : valueWords.days(Math.round(days))
}
