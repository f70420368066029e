/** Plain text for a place between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text for a string in a stylesheet. */
export function cssString(text: string): string {
  return `'${text.replaceAll(/[\\'\n<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16) ?? ''} `)}'`
}
