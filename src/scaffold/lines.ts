import { english } from '../compiler/vocabulary/english.ts'

/** Where words are still to come. The check finds it, so that nobody forgets it. */
export const open = '…'

/** `- **Lead:** Account executive`; the place is left open where nothing is known. */
export function label(key: keyof typeof english.labels, value: string = open): string {
  return `- **${english.labels[key][0]}:** ${value}`
}

/** A heading of the source format, with what stands below it. */
export function part(depth: number, key: keyof typeof english.headings, lines: readonly string[], more = ''): string {
  return `${heading(depth, `${english.headings[key][0]}${more}`)}\n\n${lines.join('\n')}`
}

export function heading(depth: number, words: string): string {
  return `${'#'.repeat(depth)} ${words}`
}

/** Parts of a source, a blank line between them. */
export function joined(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((it) => it !== undefined && it !== '').join('\n\n')}\n`
}
