import type { Finding, Severity } from '../model/finding.ts'
import type { Handbook } from '../model/handbook.ts'
import { type Found, mendEverywhere } from './mends/mend-everywhere.ts'
import { type Report, type Rule, type RuleAboutFindings, toFinding } from './rule.ts'
import { resolveMends, type TextOf } from './mends/resolve-mends.ts'
import { rules } from './rules.ts'

/**
 * Runs the rules over a handbook. Findings that their author accepted are left out; the rest is sorted by place. The
 * sources' text is only asked for where something can be mended.
 */
export function check(handbook: Handbook, textOf: TextOf): Finding[] {
  return runRules(handbook).map(({ finding, mends }) => ({ ...finding, fixes: resolveMends(mends, textOf) }))
}

function runRules(handbook: Handbook): Found[] {
  const ran = rules.filter((rule) => severityOf(rule, handbook) !== 'off')
  const found = ran.flatMap((rule) =>
    'check' in rule && knowsEnough(rule, handbook) ? weigh(rule, handbook, rule.check(handbook)) : [],
  )
  const acceptances = Map.groupBy(handbook.acceptances, (it) => `${it.at.file}:${it.line}:${it.rule}`)
  const silencing = ({ finding: { at, rule } }: Found) => acceptances.get(`${at.file}:${at.start.line}:${rule}`) ?? []
  const result = {
    handbook,
    ruleIds: new Set(rules.map(({ id }) => id)),
    ran: new Set(ran.map(({ id }) => id)),
    silenced: new Set(found.flatMap(silencing)),
  }
  const afterwards = ran.flatMap((rule) => ('judge' in rule ? weigh(rule, handbook, rule.judge(result)) : []))
  return mendEverywhere(
    [...found, ...afterwards].filter((it) => silencing(it).length === 0).sort((a, b) => byPlace(a.finding, b.finding)),
  )
}

type AnyRule = Rule | RuleAboutFindings

function knowsEnough({ needs = [] }: Rule, { unreadable }: Handbook): boolean {
  return !unreadable.some(({ kind }) => needs.includes(kind))
}

function severityOf({ id, severity }: AnyRule, { settings }: Handbook): Severity | 'off' {
  return settings.severities[id] ?? severity
}

function weigh(rule: AnyRule, handbook: Handbook, reports: Iterable<Report>): Found[] {
  const severity = severityOf(rule, handbook)
  if (severity === 'off') return []
  return [...reports].map((report) => ({
    finding: toFinding(rule, severity, report),
    mends: report.mends ?? [],
  }))
}

function byPlace(a: Found['finding'], b: Found['finding']): number {
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
