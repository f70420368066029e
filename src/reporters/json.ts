import type { Finding } from '../compiler/index.ts'

/** The shape of `fieldbook check --format json`. A field is only ever added; a change of meaning raises `version`. */
export interface JsonReport {
  readonly version: 1
  readonly summary: { readonly error: number; readonly warning: number; readonly advice: number }
  readonly findings: readonly Finding[]
  /** How many more there are that a baseline lets be. */
  readonly letBe: number
}

/** Findings for a machine, as one JSON document. */
export function reportJson(findings: readonly Finding[], letBe: readonly Finding[] = []): string {
  const count = (severity: Finding['severity']): number => findings.filter((it) => it.severity === severity).length
  const report: JsonReport = {
    version: 1,
    summary: { error: count('error'), warning: count('warning'), advice: count('advice') },
    findings,
    letBe: letBe.length,
  }
  return JSON.stringify(report, null, 2) + '\n'
}
