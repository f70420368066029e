/** A piece of a source that is shown in one go: a paragraph, a bullet, a value of the front matter. */
export interface SourceText {
  readonly text: string
  readonly line: number
}

/** A source’s texts as readers would see them: addresses of links and remarks are no words. */
export function sourceTexts(markdown: string): SourceText[] {
  const lines = markdown
    .replaceAll(/<!--[\s\S]*?-->/g, (remark) => remark.replaceAll(/[^\n]+/g, ''))
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
  const texts: { text: string; line: number }[] = []
  for (const [index, line] of lines.entries()) {
    const last = texts.at(-1)
    const begins = index === 0 || opening.test(line) || (lines[index - 1] ?? '').trim() === ''
    for (const [part, cell] of cellsOf(line).entries()) {
      if (!begins && part === 0 && last) last.text += ` ${shown(cell)}`
      else texts.push({ text: shown(cell), line: index + 1 })
    }
  }
  return texts
}

/** A line that begins something new: a heading, a bullet, a key of the front matter, a row of a table, a fence. */
const opening = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|[\w-]+:\s|\||```|~~~|---|>)/

function cellsOf(line: string): string[] {
  return line.trimStart().startsWith('|') ? line.split('|') : [line]
}

function shown(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/g, '] ')
    .replaceAll(/\]\[[^\]]*\]/g, '] ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[*_`~]/g, '')
    .replaceAll(/&(\w+);/g, ' ')
}
