import type { Finding, Severity } from '../model/finding.ts'
import type { Handbook } from '../model/handbook.ts'
import { compareWithBaseline, readBaseline } from './baseline.ts'
import { byPlace } from './by-place.ts'
import { foundLater } from './found-later.ts'
import { type Found, mendEverywhere } from './mends/mend-everywhere.ts'
import { type Report, type Rule, type RuleAboutBaseline, type RuleAboutFindings, toFinding } from './rule.ts'
import { resolveMends, type TextOf } from './mends/resolve-mends.ts'
import { rules } from './rules.ts'

/** What is to fix: what is told, and what the baseline lets be. */
export interface Checked {
  readonly findings: readonly Finding[]
  readonly letBe: readonly Finding[]
}

/**
 * Runs the rules over a handbook. Findings that their author accepted are left out; the rest is sorted by place. The
 * sources' text is only asked for where something can be mended, or where there is a baseline.
 *
 * @param baseline the file of the baseline
 */
export function check(handbook: Handbook, textOf: TextOf, baseline?: string): Checked {
  const withFixes = ({ finding, mends }: Found): Finding => ({ ...finding, fixes: resolveMends(mends, textOf) })
  const { told, letBe } = apartFromBaseline(handbook, runRules(handbook), baseline, textOf)
  return { findings: told.map(withFixes), letBe: letBe.map(withFixes) }
}

function runRules(handbook: Handbook): Found[] {
  const ran = rulesThatRun(handbook)
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
  return mendEverywhere([...found, ...afterwards].filter((it) => silencing(it).length === 0).sort(inOrder))
}

/** Tells what the baseline lets be from what is to be told, with what is to be said about the baseline itself. */
function apartFromBaseline(
  handbook: Handbook,
  found: readonly Found[],
  file: string | undefined,
  textOf: TextOf,
): { readonly told: readonly Found[]; readonly letBe: readonly Found[] } {
  const text = file === undefined ? undefined : textOf(file)?.text
  if (file === undefined || text === undefined) return { told: found, letBe: [] }
  const baseline = readBaseline(text)
  const holderOf = new Map(found.map((it) => [it.finding, it]))
  const findings = [...holderOf.keys()]
  const { fresh, letBe, mended } = baseline
    ? compareWithBaseline(findings, baseline)
    : { fresh: findings, letBe: [], mended: [] }
  const surely = mended.filter(({ rule }) => !foundLater.has(rule))
  const about = rulesThatRun(handbook).flatMap((rule) =>
    'compare' in rule ? weigh(rule, handbook, rule.compare({ file, text, baseline, mended: surely })) : [],
  )
  const holders = (some: readonly Found['finding'][]): Found[] => some.flatMap((it) => holderOf.get(it) ?? [])
  return { told: [...holders(fresh), ...about].sort(inOrder), letBe: holders(letBe) }
}

function inOrder(a: Found, b: Found): number {
  return byPlace(a.finding, b.finding)
}

function rulesThatRun(handbook: Handbook): readonly AnyRule[] {
  return rules.filter((rule) => severityOf(rule, handbook) !== 'off')
}

type AnyRule = Rule | RuleAboutFindings | RuleAboutBaseline

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
