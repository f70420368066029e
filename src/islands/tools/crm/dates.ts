export type DateOrder = 'day first' | 'month first'

/** What the dates of a file say about their order. `ask`: every one could be either. `both`: some can only be the one, some only the other. */
export type OrderFound = DateOrder | 'ask' | 'both' | 'plain'

/** Days since 1 January 1970; `absurd` where it is a date of no sales force. */
export type ReadDay = number | 'unreadable' | 'absurd'

/** Which order the dates with two numbers before the year are written in. Dates with dots are always day first. */
export function dateOrder(texts: Iterable<string>): OrderFound {
  let [days, months, either] = [0, 0, 0]
  for (const text of texts) {
    const [, a, sign, b] = numbers.exec(stripTime(text)) ?? []
    if (a === undefined || b === undefined || sign === '.') continue
    if (Number(a) > 12) days++
    else if (Number(b) > 12) months++
    // 5/5 is 5/5 either way.
    else if (a !== b) either++
  }
  if (days > 0 && months > 0) return 'both'
  if (days > 0) return 'day first'
  if (months > 0) return 'month first'
  return either > 0 ? 'ask' : 'plain'
}

/** Reads `2026-11-22`, `22.11.2026`, `11/22/2026`, `22 Nov 2026`, `Nov 22, 2026`, each with or without a time. */
export function readDay(text: string, order: DateOrder): ReadDay {
  const date = stripTime(text)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, a, sign, b, year] = numbers.exec(date) ?? []
  if (a !== undefined && b !== undefined && year !== undefined) {
    const dayFirst = sign === '.' || order === 'day first'
    return dayOf(fullYear(year), Number(dayFirst ? b : a), Number(dayFirst ? a : b))
  }
  const words =
    /^(?:(\d{1,2})\.?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})|([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4}))$/i.exec(date)
  if (!words) return 'unreadable'
  const month = monthNames.indexOf((words[2] ?? words[4] ?? '').toLowerCase()) + 1
  return month === 0 ? 'unreadable' : dayOf(fullYear(words[3] ?? words[6] ?? ''), month, Number(words[1] ?? words[5]))
}

const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function stripTime(text: string): string {
  return text.trim().replace(/(?:T|,?\s+)\d{1,2}:\d{2}.*$/i, '')
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function dayOf(year: number, month: number, day: number): ReadDay {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'unreadable'
  return year < 1990 || year > 2100 ? 'absurd' : time / 86_400_000
}
