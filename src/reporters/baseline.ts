import type { Finding } from '../compiler/index.ts'

/** What was to fix at some day and is let be: rule, file and message, with how often. Lines move, so they aren't in it. */
export interface Baseline {
  readonly version: 1
  readonly findings: readonly BaselineLine[]
}

interface BaselineLine {
  readonly rule: string
  readonly file: string
  readonly message: string
  readonly count: number
}

/** A baseline of all these findings. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const groups = [...Map.groupBy(findings, keyOf).values()]
  return {
    version: 1,
    findings: groups.map((group): BaselineLine => {
      const { rule, at, message } = group[0]!
      return { rule, file: at.file, message, count: group.length }
    }),
  }
}

/** A baseline of findings, as the text of its file: sorted, one finding a line, so that a change of it reads well. */
export function writeBaseline(findings: readonly Finding[]): string {
  const lines = baselineOf(findings).findings.map((line) => JSON.stringify(line))
  return `{ "version": 1, "findings": [\n${lines.map((line) => `  ${line}`).join(',\n')}\n] }\n`
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

export interface Compared {
  /** What the baseline doesn't hold. */
  readonly fresh: readonly Finding[]
  /** How many findings of the baseline are still there, and how many are mended. */
  readonly known: number
  readonly mended: number
}

/** Takes out of the findings what the baseline lets be. */
export function compareWithBaseline(findings: readonly Finding[], baseline: Baseline): Compared {
  const left = new Map(baseline.findings.map(({ rule, file, message, count }) => [key(rule, file, message), count]))
  const total = [...left.values()].reduce((sum, count) => sum + count, 0)
  const fresh = findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    return count <= 0
  })
  const known = findings.length - fresh.length
  return { fresh, known, mended: total - known }
}

function keyOf({ rule, at, message }: Finding): string {
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
      'rule' in it &&
      'file' in it &&
      'message' in it &&
      'count' in it &&
      typeof it.count === 'number',
  )
}
