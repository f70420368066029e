/** A heading and its lines; nothing where there are none. */
export function section(title: string, lines: readonly string[], depth = 2, between = '\n'): string {
  return lines.length === 0 ? '' : `${'#'.repeat(depth)} ${title}\n\n${lines.join(between)}`
}

export function parts(texts: readonly string[]): string {
  return `${texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')}\n`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((it) => oneLine(it).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

export function said(words: string): string {
  return words.trim() === '' ? '' : ` (${oneLine(words)})`
}

export function code(text: string): string {
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  return `${ticks}${oneLine(text)}${ticks}`
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

export function fence(text: string): string {
  const marks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${marks}text\n${text}\n${marks}`
}
