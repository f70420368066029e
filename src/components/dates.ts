import { valueWords } from '../compiler/vocabulary/value-words.ts'

/** `2026-10-05` → `5 Oct 2026`. */
export function formatDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return valueWords.date(Number(day), valueWords.months[Number(month) - 1] ?? month, year)
}
