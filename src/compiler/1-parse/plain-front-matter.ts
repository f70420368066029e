import type { Position } from '../model/position.ts'
import type { FrontMatter } from './front-matter.ts'

/** Front matter of nothing but words and lists of words, and the columns they stand in, from 1. */
export interface PlainFrontMatter {
  readonly content: Readonly<Record<string, PlainValue>>
  readonly lines: ReadonlyMap<string, PlainLine>
}

type PlainValue = string | number | readonly string[]

/** A key and its value, on one line. */
interface PlainLine {
  /** Within the front matter, from 1. */
  readonly line: number
  readonly key: Span
  readonly value: Span
  /** Of a list such as `[a, b]`. */
  readonly items: readonly Span[]
}

/** From a column to the one behind it. */
interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Reads what nearly all front matter is: one key a line, each with plain words, a day, a number or a short list of words.
 * It takes a tenth of what a YAML reader takes, which is a seventh of a check. Whatever else YAML knows is left to that:
 * undefined for quotes, comments, blank lines, nested keys, signs that mean something, a key that comes twice.
 */
export function readPlainFrontMatter(yaml: string): PlainFrontMatter | undefined {
  const content: Record<string, PlainValue> = {}
  const lines = new Map<string, PlainLine>()
  for (const [index, text] of yaml.split('\n').entries()) {
    const [, key = '', gap = '', rest = ''] = keyAndValue.exec(text) ?? []
    if (key === '' || hasMeaning.has(key) || lines.has(key)) return undefined
    const written = withoutEnd(rest)
    const start = key.length + gap.length + 2
    const list = written.startsWith('[') ? readList(written, start) : undefined
    const value = list?.words ?? readWord(written)
    if (value === undefined) return undefined
    content[key] = value
    lines.set(key, {
      line: index + 1,
      key: { start: 1, end: key.length + 1 },
      value: { start, end: start + written.length },
      items: list?.items ?? [],
    })
  }
  return { content, lines }
}

/** Where keys and values of plain front matter stand. */
export function placesIn(
  { lines }: PlainFrontMatter,
  file: string,
  firstLine: number,
): Pick<FrontMatter<unknown>, 'at' | 'keyAt'> {
  const onLine = (line: number, { start, end }: Span): Position => ({
    file,
    start: { line: line + firstLine - 1, column: start },
    end: { line: line + firstLine - 1, column: end },
  })
  const fence = onLine(Math.max(1, firstLine - 1) - firstLine + 1, { start: 1, end: 4 })
  return {
    at: (key, index = -1) => {
      const found = lines.get(key)
      return found ? onLine(found.line, found.items[index] ?? found.value) : fence
    },
    keyAt: (path) => {
      const found = path.length === 1 ? lines.get(path[0]!) : undefined
      return found ? onLine(found.line, found.key) : fence
    },
  }
}

const keyAndValue = /^([a-z][a-z-]{0,60}):( +)(\S.*)$/

/** Without the blanks at the end. A pattern would look for them anew at each blank of a line that is full of them. */
function withoutEnd(text: string): string {
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(0, end)
}

function readList(written: string, start: number): { words: readonly string[]; items: readonly Span[] } | undefined {
  if (!written.endsWith(']')) return undefined
  const words: string[] = []
  const items: Span[] = []
  let at = 1
  for (const part of written.slice(1, -1).split(',')) {
    const word = part.trim()
    if (!listWord.test(word) || hasMeaning.has(word)) return undefined
    const from = start + at + part.indexOf(word)
    words.push(word)
    items.push({ start: from, end: from + word.length })
    at += part.length + 1
  }
  return { words, items }
}

function readWord(written: string): string | number | undefined {
  if (day.test(written)) return written
  if (number.test(written)) return Number(written)
  return words.test(written) && !hasMeaning.has(written) ? written : undefined
}

const day = /^\d{4}-\d\d-\d\d$/
const number = /^(?:0|[1-9]\d{0,8})$/
/**
 * A colon may part a key from its value, a number sign begin a comment; other signs mean nothing behind a letter. What
 * begins with a digit is no number where a space follows.
 */
const words = /^(?:\p{L}|\d(?=.* ))(?:[^:#\p{C}]|:(?=\S))*$/u
const listWord = /^\p{L}[^:#,[\]{}\p{C}]*$/u

/** Words that YAML takes for something else. */
const hasMeaning: ReadonlySet<string> = new Set(
  ['null', 'true', 'false'].flatMap((word) => [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)]),
)
