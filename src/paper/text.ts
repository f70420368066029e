/** Plain text for a place between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text for a string in a stylesheet. */
export function cssString(text: string): string {
  return `'${text.replaceAll(/[\\'\n<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}'`
}

/** `2026-11-22` as people of a language write it: `22 November 2026`. */
export function formatDay(date: string, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}
