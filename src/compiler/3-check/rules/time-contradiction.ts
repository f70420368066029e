import type { Rule } from '../rule.ts'

export const timeContradiction: Rule = {
  id: 'time-contradiction',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { title, time } of handbook.all('process').flatMap((process) => process.stages)) {
      if (!time?.atMost || time.typical.days <= time.atMost.days) continue
      yield {
        message: `The stage \`${title.text}\` typically takes \`${time.typical.text}\`, which is more than the \`${time.atMost.text}\` it may take at most.`,
        hint: 'Correct one of the two. The typical time stands first: `- **Time:** 10 days, at most 30`.',
        at: time.typical.at,
        related: [{ message: `At most \`${time.atMost.text}\``, at: time.atMost.at }],
      }
    }
  },
}
