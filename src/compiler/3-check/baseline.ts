import type { Finding } from '../model/finding.ts'

/** What was to fix at some day and is let be: rule, file and message, with how often. Lines move, so they aren't in it. */
export interface Baseline {
  readonly version: 1
  readonly findings: readonly BaselineLine[]
}

export interface BaselineLine {
  readonly rule: string
  readonly file: string
  readonly message: string
  readonly count: number
}

/** A baseline of all these findings. */
export function baselineOf(findings: readonly BaselineFinding[]): Baseline {
  const groups = [...Map.groupBy(findings, keyOf).values()]
  return {
    version: 1,
    findings: groups.map((group): BaselineLine => {
      const { rule, at, message } = group[0]!
      return { rule, file: at.file, message, count: group.length }
    }),
  }
}

/** A baseline as the text of its file: one finding a line, so that a change of it reads well. */
export function writeBaseline({ findings }: Baseline): string {
  const lines = findings.map((line) => `\n  ${textOfLine(line)}`).join(',')
  return `{ "version": 1, "findings": [${lines === '' ? '' : `${lines}\n`}] }\n`
}

/** A finding of a baseline as its file has it. */
export function textOfLine({ rule, file, message, count }: BaselineLine): string {
  return JSON.stringify({ rule, file, message, count })
}

/** Reads a baseline's text; undefined where it is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isBaseline(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** What a baseline knows a finding by. */
type BaselineFinding = Pick<Finding, 'rule' | 'at' | 'message'>

export interface BaselineComparison<T> {
  /** What the baseline doesn't hold. */
  readonly fresh: readonly T[]
  /** What it holds and is still there. */
  readonly letBe: readonly T[]
  /** What it holds and isn't there any more, with how often it was. */
  readonly mended: readonly BaselineLine[]
}

/** Tells what the baseline lets be from what is new, and from what is mended. */
export function compareWithBaseline<T extends BaselineFinding>(
  findings: readonly T[],
  baseline: Baseline,
): BaselineComparison<T> {
  const left = new Map(baseline.findings.map((line) => [key(line.rule, line.file, line.message), line.count]))
  const fresh: T[] = []
  const letBe: T[] = []
  for (const finding of findings) {
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    if (count > 0) letBe.push(finding)
    else fresh.push(finding)
  }
  const mended = baseline.findings.flatMap((line) => {
    const count = left.get(key(line.rule, line.file, line.message)) ?? 0
    return count > 0 ? [{ ...line, count }] : []
  })
  return { fresh, letBe, mended }
}

function keyOf({ rule, at, message }: BaselineFinding): string {
  return key(rule, at.file, message)
}

function key(...parts: readonly string[]): string {
  return parts.join('\n')
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return false
  if (!('findings' in value) || !Array.isArray(value.findings)) return false
  return value.findings.every(
    (it: unknown) =>
      typeof it === 'object' &&
      it !== null &&
      ['rule', 'file', 'message'].every((name) => typeof (it as Record<string, unknown>)[name] === 'string') &&
      'count' in it &&
      typeof it.count === 'number',
  )
}
