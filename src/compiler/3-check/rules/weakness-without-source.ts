import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const weaknessWithoutSource: Rule = {
  id: 'weakness-without-source',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const competitor of handbook.all('competitor')) {
      for (const { line, source, lastSeen, at } of competitor.weaknesses?.value.points ?? []) {
        if (source && lastSeen) continue
        // A date that can't be read is a finding of its own.
        const isWritten = handbook.issues.some(
          (issue) =>
            issue.type === 'value-unreadable' &&
            issue.at.file === at.file &&
            issue.at.start.line > at.start.line &&
            issue.at.start.line <= at.end.line,
        )
        if (isWritten) continue
        const lacks = [...(source ? [] : ['who saw it']), ...(lastSeen ? [] : ['when it was last seen'])].join(' and ')
        const lines = [
          ...(source ? [] : ['`  - **Source:** …`']),
          ...(lastSeen ? [] : [`\`  - **Last seen:** ${handbook.today}\``]),
        ].join(' and ')
        yield {
          message: `The weakness ${quote(line.text)} of ${quote(competitor.title)} doesn’t say ${lacks}`,
          hint: `Nest ${lines} below it. Without that it is hearsay, and a buyer who knows better stops believing the rest.`,
          at: line.at,
        }
      }
    }
  },
}
