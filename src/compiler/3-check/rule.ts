import type { Finding, RelatedPlace, Severity } from '../model/finding.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Kind } from '../model/concept.ts'
import type { Issue, IssueOf } from '../model/issue.ts'
import type { Position } from '../model/position.ts'
import type { Acceptance } from '../model/source.ts'
import type { Baseline, BaselineLine } from './baseline.ts'
import type { Mend } from './mends/mend.ts'

/** One thing that is checked. Its id is permanent and names its page in `docs/rules/`. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** The chapter of “what Fieldbook checks” it stands in. */
  readonly topic:
    | 'reading'
    | 'names and links'
    | 'processes'
    | 'playbooks'
    | 'company and competition'
    | 'sequences'
    | 'skills and methodologies'
    | 'coaching'
    | 'guides'
    | 'metrics'
    | 'gates and approvals'
    | 'ideal customer and pricing'
    | 'placeholders'
    | 'governance'
  /**
   * Kinds of which it must know every file, because it says that something stands nowhere: it keeps silent while the
   * front matter of one of them can't be read.
   */
  readonly needs?: readonly Kind[]
  readonly check: (handbook: Handbook) => Iterable<Report>
}

/** A rule about what the others found: it runs after them. */
export interface RuleAboutFindings extends Omit<Rule, 'check' | 'needs'> {
  readonly judge: (result: CheckResult) => Iterable<Report>
}

/** A rule about the file of what is let be: it runs last, where there is one. */
export interface RuleAboutBaseline extends Omit<Rule, 'check' | 'needs'> {
  readonly compare: (result: BaselineResult) => Iterable<Report>
}

/** What a baseline came to. */
export interface BaselineResult {
  readonly file: string
  readonly text: string
  /** Undefined where the text is none. */
  readonly baseline: Baseline | undefined
  /** What it holds and isn’t there any more. */
  readonly mended: readonly BaselineLine[]
}

/** What the rules came to. */
export interface CheckResult {
  readonly handbook: Handbook
  /** Every rule there is, and those that ran. */
  readonly ruleIds: ReadonlySet<string>
  readonly ran: ReadonlySet<string>
  /** The acceptances that kept a finding from being shown. */
  readonly silenced: ReadonlySet<Acceptance>
}

/** What a rule says about one place. */
export interface Report {
  readonly message: string
  readonly hint: string
  readonly at: Position
  readonly related?: readonly RelatedPlace[]
  /** Mends that a machine can make, the likeliest first. */
  readonly mends?: readonly Mend[]
  /** Reports of one rule with the same word here are the same slip: a name that many files use. */
  readonly sameAs?: string
}

/**
 * A rule that puts words to an issue that reading or linking met; it has the issue's name. Says nothing of those that
 * another rule speaks of.
 */
export function issueRule<T extends Issue['type']>(
  type: T,
  rule: Omit<Rule, 'id' | 'check'>,
  say: (issue: IssueOf<T>, handbook: Handbook) => Omit<Report, 'at'> | undefined,
): Rule {
  return {
    id: type,
    ...rule,
    *check(handbook) {
      for (const issue of handbook.issues) {
        const report = isOf(issue, type) ? say(issue, handbook) : undefined
        if (report) yield { at: issue.at, ...report }
      }
    },
  }
}

/** The finding a report becomes; its mends are still to be found in the sources. */
export function toFinding(rule: Pick<Rule, 'id'>, severity: Severity, report: Report): Omit<Finding, 'fixes'> {
  const { message, hint, at, related = [], sameAs } = report
  return { rule: rule.id, severity, message, hint, at, related, ...(sameAs === undefined ? {} : { sameAs }) }
}

function isOf<T extends Issue['type']>(issue: Issue, type: T): issue is IssueOf<T> {
  return issue.type === type
}
