/** Words for comparison: without case, signs and a number in front. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^\d+ (?=\S)/, '')
}
