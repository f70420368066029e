import { isMap, isScalar, type Document, LineCounter, type Node, type Pair, type YAMLMap } from 'yaml'
import type { z } from 'zod'
import type { Issue } from '../model/issue.ts'
import type { Place, Position } from '../model/position.ts'
import { nearest } from '../meaning/nearest.ts'
import { onceFor } from '../meaning/once-for.ts'
import { expectation } from './expectation.ts'
import { syntaxIssue } from './front-matter-syntax.ts'
import { openQuote } from './open-quote.ts'
import { placesIn, readPlainFrontMatter } from './plain-front-matter.ts'
import { keysOf, schemaAt } from './schema-at.ts'
import { parseYaml } from './yaml-document.ts'

/** Checked YAML, with the place of every key and value. */
export interface FrontMatter<T> {
  /** Undefined where the YAML can't be read or doesn't fit the schema. */
  readonly value: T | undefined
  /** What the YAML says, whether it fits the schema or not; as much of it as can be read. */
  readonly content: unknown
  /** A value's place; the key's where it has none; the opening fence where the key is missing. */
  readonly at: (key: string, index?: number) => Position
  /** A key's place, however deep it lies; the opening fence where it is missing. */
  readonly keyAt: (path: readonly string[]) => Position
}

/**
 * Reads YAML against a schema. Every disagreement becomes an issue at its own place; a syntax error hides the others.
 *
 * @param firstLine the line of the file that the YAML begins on, from 1
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  yaml: string,
  firstLine: number,
  schema: S,
  report: (issue: Issue) => void,
): FrontMatter<z.infer<S>> {
  // Word processors write spaces that YAML takes for letters.
  const text = yaml.replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
  const plain = readPlainFrontMatter(text)
  const fits = plain ? schema.safeParse(plain.content) : undefined
  if (plain && fits?.success) return { value: fits.data, content: plain.content, ...placesIn(plain, file, firstLine) }
  const lines = new LineCounter()
  const document = parseYaml(text, lines)
  const fence = { line: Math.max(1, firstLine - 1), column: 1 }
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const atFence: Position = { file, start: fence, end: { ...fence, column: 4 } }
  const at = (key: string, index?: number): Position =>
    positionOf(document, file, place, [key, index]) ?? positionOf(document, file, place, [key]) ?? atFence

  const keyAt = (path: readonly string[]): Position => positionOf(document, file, place, path, 'key') ?? atFence
  for (const error of document.errors.slice(0, 1)) {
    const mark = openQuote(document, error)
    const [from, to] = mark === undefined ? error.pos : [mark, mark + 1]
    const at = { file, start: place(from), end: place(to) }
    report(syntaxIssue(error.message.split('\n')[0] ?? '', text.split(/\r?\n/), firstLine, at))
  }
  if (document.errors.length > 0) return { value: undefined, content: toContent(document), at, keyAt }

  const content = toContent(document)
  if (content === undefined) {
    report({
      type: 'front-matter-syntax',
      problem: 'aliases that refer to each other too often',
      line: '',
      first: undefined,
      at: atFence,
    })
    return { value: undefined, content: undefined, at, keyAt }
  }
  const read = schema.safeParse(content)
  if (read.success) return { value: read.data, content, at, keyAt }
  const known = keysOf(schema)
  // A key that only lacks its right letters isn't missing as well.
  const misspelt = new Set(
    read.error.issues
      .flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
      .flatMap((key) => nearest(key, known, 1)),
  )
  for (const issue of read.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code === 'unrecognized_keys') {
      const known = keysOf(schemaAt(schema, path))
      const present = known.filter((key) => Object.hasOwn(within(content, path) ?? {}, key))
      for (const key of issue.keys) {
        const where = positionOf(document, file, place, [...path, key], 'key') ?? atFence
        report({ type: 'front-matter-key', key, known, present, at: where })
      }
      continue
    }
    const found = valueAt(content, path)
    if (found === undefined && misspelt.has(String(path.at(-1)))) continue
    report({
      type: 'front-matter-value',
      key: path.join('.'),
      found: typeof found === 'string' || found === undefined ? found : asWritten(document, text, path, found),
      list: Array.isArray(found) ? found.map((it) => (typeof it === 'string' ? it : JSON.stringify(it))) : undefined,
      expected: expectation(issue, schema),
      at: positionOf(document, file, place, path) ?? atFence,
    })
  }
  // Without what couldn't be read the rest can still be checked; without a key it must have it can't.
  const rest = [true, false]
    .map((keepsOthers) => schema.safeParse(withoutFaults(content, read.error.issues, keepsOthers)))
    .find(({ success }) => success)
  return { value: rest?.data, content, at, keyAt }
}

/** What is left without the keys that can't be read. Of keys below another, the others are kept, or none is. */
function withoutFaults(content: unknown, issues: readonly z.core.$ZodIssue[], keepsOthers: boolean): unknown {
  const kept: unknown = structuredClone(content)
  for (const issue of issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) delete within(kept, path)?.[key]
      continue
    }
    const around = within(kept, path.slice(0, -1))
    const isOne = keepsOthers && typeof around === 'object' && !Array.isArray(around)
    const [place, key] = isOne ? [around, path.at(-1)] : [within(kept, []), path[0]]
    if (place && key !== undefined) Reflect.deleteProperty(place, key)
  }
  return kept
}

/** Undefined where aliases repeat each other without end. */
function toContent(document: Document): unknown {
  try {
    const content: unknown = document.toJS({ maxAliasCount: 50 }) ?? {}
    // Throws where a value holds itself: `a: &a [*a]`.
    JSON.stringify(content)
    return content
  } catch {
    return undefined
  }
}

/** A value that is no text, as it stands there. */
function asWritten(document: Document, text: string, path: readonly (string | number)[], found: unknown): string {
  const range = found === null ? undefined : (document.getIn(path, true) as Node | undefined)?.range
  return range ? text.slice(range[0], range[1]).trim() : JSON.stringify(found)
}

function within(content: unknown, path: readonly (string | number)[]): Record<string, unknown> | undefined {
  return valueAt(content, path) as Record<string, unknown> | undefined
}

function valueAt(content: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], content)
}

/** A map’s pairs by their keys, kept: there may be as many places to find as there are keys. */
const pairsOf = onceFor(
  ({ items }: YAMLMap) =>
    new Map(
      (items as Pair[]).flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])).reverse(),
    ),
)

function positionOf(
  document: Document,
  file: string,
  place: (offset: number) => Place,
  path: readonly (string | number | undefined)[],
  part: 'key' | 'value' = 'value',
): Position | undefined {
  const steps = path.filter((step) => step !== undefined)
  if (steps.length === 0) return undefined
  const parent = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true)
  const last = steps.at(-1)
  const pair = isMap(parent) ? pairsOf(parent).get(last) : undefined
  const value = (pair ? pair.value : document.getIn(steps, true)) as Node | null | undefined
  const key = pair?.key as Node | undefined
  const node = part === 'key' ? key : value?.range && value.range[1] > value.range[0] ? value : key
  const range = node?.range ?? key?.range
  if (!range) return undefined
  return { file, start: place(range[0]), end: place(range[1]) }
}
