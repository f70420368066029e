import type { Finding, RelatedPlace, Severity } from '../model/finding.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Issue, IssueOf } from '../model/issue.ts'
import type { Position } from '../model/position.ts'

/** One thing that is checked. Its id is permanent and names its page in `docs/rules/`. */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  /** The chapter of “what Fieldbook checks” it stands in. */
  readonly topic: 'reading' | 'names and links' | 'processes' | 'playbooks' | 'placeholders' | 'governance'
  readonly check: (handbook: Handbook) => Iterable<Report>
}

/** What a rule says about one place. */
export interface Report {
  readonly message: string
  readonly hint: string
  readonly at: Position
  readonly related?: readonly RelatedPlace[]
}

/** A rule that puts words to an issue that reading or linking met; it has the issue's name. */
export function issueRule<T extends Issue['type']>(
  type: T,
  rule: Omit<Rule, 'id' | 'check'>,
  say: (issue: IssueOf<T>, handbook: Handbook) => Omit<Report, 'at'>,
): Rule {
  return {
    id: type,
    ...rule,
    *check(handbook) {
      for (const issue of handbook.issues) {
        if (isOf(issue, type)) yield { at: issue.at, ...say(issue, handbook) }
      }
    },
  }
}

/** The finding a report becomes. */
export function toFinding(rule: Rule, severity: Severity, report: Report): Finding {
  return { rule: rule.id, severity, related: [], ...report }
}

function isOf<T extends Issue['type']>(issue: Issue, type: T): issue is IssueOf<T> {
  return issue.type === type
}
