import type { Finding } from '../model/finding.ts'
import type { Handbook } from '../model/handbook.ts'
import { gather } from './gather.ts'
import { type Rule, toFinding } from './rule.ts'
import { rules } from './rules.ts'

/**
 * Runs the rules over a handbook. Findings that their author accepted are left out; the rest is sorted by place, and
 * what is one slip in many places is one finding.
 */
export function check(handbook: Handbook, which: readonly Rule[] = rules): Finding[] {
  const findings = which.flatMap((rule) => {
    const severity = handbook.settings.severities[rule.id] ?? rule.severity
    if (severity === 'off') return []
    return [...rule.check(handbook)].map((report) => ({
      finding: toFinding(rule, severity, report),
      sameAs: report.sameAs,
    }))
  })
  const accepted = new Set(handbook.acceptances.map((it) => `${it.at.file}:${it.line}:${it.rule}`))
  const open = findings
    .filter(({ finding }) => !accepted.has(`${finding.at.file}:${finding.at.start.line}:${finding.rule}`))
    .sort((a, b) => byPlace(a.finding, b.finding))
  return gather(open)
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.at.file, b.at.file) ||
    a.at.start.line - b.at.start.line ||
    a.at.start.column - b.at.start.column ||
    compare(a.rule, b.rule)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
