import type { Field, Kept, Stamped } from './kept.ts'

/** How things of one kind stand in a file. */
export interface KeptFormat<K extends Kept> {
  /** What a file of them says it is, and where in it they stand. */
  readonly format: string
  readonly list: string
  /** One of them as `JSON.parse` gave it; undefined where it isn’t one. */
  readonly parse: (value: unknown) => K | undefined
  /** Why a file can’t be read, for the person who chose it. */
  readonly problems: Readonly<Record<FileProblem, string>>
}

type FileProblem = 'tooLarge' | 'notJson' | 'notPlan' | 'empty'

/** What stands in a file, or why nothing does. */
export type KeptFile<K extends Kept> =
  | {
      readonly ok: true
      readonly plans: readonly K[]
      /** How many others stand in the file that nothing can be made of. */
      readonly unread: number
    }
  | { readonly ok: false; readonly problem: string }

/** Room for some thousand plans, and for somebody who pasted a book into one. */
export const mostBytes = 50_000_000

export function formatKeptFile<K extends Kept>({ format, list }: KeptFormat<K>, all: readonly K[]): string {
  return `${JSON.stringify({ format, version: 1, [list]: all }, null, 2)}\n`
}

/** Reads a file that may come from anywhere: every value is checked, text stays text, unknown keys are dropped. */
export function parseKeptFile<K extends Kept>(of: KeptFormat<K>, text: string): KeptFile<K> {
  const refuse = (problem: FileProblem): KeptFile<K> => ({ ok: false, problem: of.problems[problem] })
  if (text.length > mostBytes) return refuse('tooLarge')
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return refuse('notJson')
  }
  const all = isRecord(content) && content['format'] === of.format ? content[of.list] : undefined
  if (!Array.isArray(all)) return refuse('notPlan')
  const plans = all.map(of.parse).filter((plan) => plan !== undefined)
  return plans.length > 0 ? { ok: true, plans, unread: all.length - plans.length } : refuse('empty')
}

/** What was chosen; undefined where nothing was. A file too large to be read isn't even opened. */
export async function readKeptFile<K extends Kept>(
  of: KeptFormat<K>,
  input: HTMLInputElement,
): Promise<KeptFile<K> | undefined> {
  const [chosen] = input.files ?? []
  if (!chosen) return undefined
  const file =
    chosen.size > mostBytes
      ? { ok: false as const, problem: of.problems.tooLarge }
      : parseKeptFile(of, await chosen.text())
  input.value = ''
  return file
}

/** What all kinds have in common; undefined where one of it is missing. */
export function parseKept(value: unknown): Kept | undefined {
  if (!isRecord(value)) return undefined
  const { id, created, fields } = value
  if (typeof id !== 'string' || id === '' || !isRecord(fields)) return undefined
  return {
    id: id.slice(0, 100),
    created: isTime(created) ? Math.min(created, Date.now()) : Date.now(),
    fields: Object.fromEntries(Object.entries(fields).flatMap(([key, field]) => parseField(key, field))),
    deleted: parseStamped(value['deleted']),
  }
}

export function parseStamped(value: unknown): Stamped | undefined {
  if (!isRecord(value) || typeof value['value'] !== 'string') return undefined
  return { value: value['value'], at: timeIn(value['at']) }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseField(key: string, value: unknown): [string, Field][] {
  const stamped = parseStamped(value)
  if (!stamped || !isRecord(value) || key === '__proto__') return []
  const { prompt, part } = value
  const words = typeof prompt === 'string' ? prompt : key
  return [[key, { ...stamped, prompt: words, part: typeof part === 'string' ? part : 'plan' }]]
}

/**
 * A time in the future is now: the clock of another device may be ahead, and what was entered there last is later than what
 * was entered here before it came; but it must not win every merge from now on.
 */
function timeIn(value: unknown): number {
  return isTime(value) ? Math.min(value, Date.now()) : 0
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
