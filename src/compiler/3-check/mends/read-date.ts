/**
 * A date written another way, as `2026-10-05`; undefined where it isn't one or could be two, as `10/05/2026`. With dots
 * the day comes first everywhere.
 */
export function readDate(text: string): string | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text.trim())?.groups
    if (!groups) continue
    const month = groups['month'] ?? String(months.indexOf((groups['name'] ?? '').slice(0, 3).toLowerCase()) + 1)
    const date = [groups['year'], month.padStart(2, '0'), groups['day']?.padStart(2, '0')].join('-')
    const read = new Date(`${date}T00:00:00Z`)
    return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? date : undefined
  }
  return undefined
}

const patterns: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)? (?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
