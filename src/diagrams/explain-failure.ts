/** What Mermaid said about a text it couldn't draw. */
export interface Complaint {
  readonly message: string
  /** As Mermaid counts: without front matter and comments. Undefined if it didn't say. */
  readonly line: number | undefined
  /** The words it stumbled over, or ''. */
  readonly near: string
}

/** The message an author reads, and the line of their text (from 1) to look at. */
export function explainFailure(text: string, complaint: Complaint): { message: string; line: number } {
  const lines = text.split(/\r\n?|\n/)
  const line = authorsLine(lines, complaint)
  const source = (lines[line - 1] ?? '').trim()
  return { message: reason(complaint.message, source), line }
}

function reason(message: string, source: string): string {
  if (source === '') return 'There is nothing to draw; expected Mermaid text such as `flowchart LR`'
  if (message.startsWith('No diagram type detected')) {
    return `Mermaid knows no diagram that starts with \`${shorten(source)}\`; expected a word such as \`flowchart\` or \`sequenceDiagram\``
  }
  if (/^(Parse|Lexical) error|^unexpected character|^Expecting/i.test(message)) {
    return `Mermaid cannot read \`${shorten(source)}\`${expected(message)}`
  }
  return `Mermaid cannot draw this: ${shorten(message.split('\n')[0] ?? '')}`
}

/** Jison lists token names that mean nothing to an author; only Chevrotain's single ones help. */
function expected(message: string): string {
  const token = /^Expecting token of type '([^A-Z']+)'/.exec(message)?.[1]
  return token === undefined ? '' : `; expected \`${token}\``
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Mermaid counts lines after it has dropped front matter, comments and leading blank lines. */
function authorsLine(lines: readonly string[], { message, line, near }: Complaint): number {
  const counted = countedLines(lines)
  if (line !== undefined) return counted[Math.min(line, counted.length) - 1] ?? 1
  const words = [near, ...[...message.matchAll(/["`'](.+?)["`']/g)].map((match) => match[1] ?? '')]
  for (const word of words.map((each) => each.trim()).filter(Boolean)) {
    // The last mention: a name is most often all right where it stands first.
    const found = counted.findLast((number) => lines[number - 1]?.includes(word))
    if (found !== undefined) return found
  }
  return counted[0] ?? 1
}

/** The numbers (from 1) of the lines that Mermaid counts. */
function countedLines(lines: readonly string[]): number[] {
  const fence = lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && line.trim() === '---') : -1
  const counted = lines.flatMap((line, index) => (index <= fence || /^\s*%%(?!\{)/.test(line) ? [] : [index + 1]))
  while (counted.length > 1 && (lines[(counted[0] ?? 1) - 1] ?? '').trim() === '') counted.shift()
  return counted
}
