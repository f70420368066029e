/**
 * A text after an edit, with the line ends and the byte-order mark of the text before. A browser's text field knows `\n`
 * only; lines that weren't touched keep their own ends, new ones get the end that most lines have.
 *
 * @param edited the text as the field shows it
 */
export function keepLineEnds(before: string, edited: string): string {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : ''
  const old = linesOf(before.slice(mark.length))
  const fresh = edited.split('\n')
  const shorter = Math.min(old.length, fresh.length)
  let top = 0
  while (top < shorter && old[top]?.words === fresh[top]) top++
  let bottom = 0
  while (bottom < shorter - top && old.at(-1 - bottom)?.words === fresh.at(-1 - bottom)) bottom++
  const usual = usualEnd(old)
  const text = fresh.map((words, index) => {
    if (index === fresh.length - 1) return words
    const kept =
      index < top ? old[index] : index >= fresh.length - bottom ? old[old.length - fresh.length + index] : undefined
    return words + (kept?.end === undefined || kept.end === '' ? usual : kept.end)
  })
  const kept = text.join('')
  // An end that is a bare carriage return and one that begins with a line feed must not meet.
  return mark + (fieldText(kept) === edited ? kept : edited.replaceAll('\n', usual))
}

/** The text as a browser's text field shows it. */
export function fieldText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}

interface Line {
  readonly words: string
  /** Empty for the last one. */
  readonly end: string
}

function linesOf(text: string): Line[] {
  const parts = text.split(/(\r\n|\r|\n)/)
  return Array.from({ length: (parts.length + 1) / 2 }, (_, index) => ({
    words: parts[2 * index] ?? '',
    end: parts[2 * index + 1] ?? '',
  }))
}

function usualEnd(lines: readonly Line[]): string {
  const counted = [...Map.groupBy(lines, ({ end }) => end)].filter(([end]) => end !== '')
  return counted.sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '\n'
}
