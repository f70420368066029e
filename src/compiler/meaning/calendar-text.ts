/** TEXT of an iCalendar file (RFC 5545, section 3.3.11); other control characters aren’t allowed in it. */
export function calendarText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n]/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
}

/** Lines as an iCalendar file: none is longer than 75 octets (section 3.1), what goes on begins with a space. */
export function calendarFile(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** `20261125` for `2026-11-24`: an all-day event ends before the day it names. Undefined for what isn’t a day. */
export function calendarDayAfter(day: string): string | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? undefined : calendarStamp(time + 24 * 60 * 60 * 1000).slice(0, 8)
}

/** A time in milliseconds as `20261124T091500Z`. */
export function calendarStamp(time: number): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '')
}

/** No letter is cut in two. */
function fold(line: string): string {
  let octets = 0
  return [...line]
    .map((letter) => {
      const size = octetsOf(letter)
      octets += size
      if (octets <= 75) return letter
      octets = 1 + size
      return `\r\n ${letter}`
    })
    .join('')
}

/** How long a letter is in UTF-8. */
function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x8_00) return 2
  return point < 0x1_00_00 ? 3 : 4
}
