import { guidesInUse } from '../guides-in-use.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings, unreadValues } from '../unread-values.ts'

export const scenarioIncomplete: Rule = {
  id: 'scenario-incomplete',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    const isMisspelt = unreadHeadings(handbook)
    for (const { title, at, whole, value } of guidesInUse(handbook).flatMap(({ scenario }) => scenario)) {
      const name = title.text === '' ? 'This scenario' : `The scenario ${quote(title.text)}`
      if (value.prose.nodes.length === 0) {
        yield {
          message: `${name} tells no situation`,
          hint: 'Write below the heading whom one meets, what has happened, and what was said.',
          at,
        }
      }
      const questions = value.goodRep?.value.questions ?? []
      if (questions.length === 0 && !isMisspelt('goodRep', whole)) {
        yield {
          message: `${name} doesn’t say what a good rep would ask`,
          hint: 'Add `### A good rep asks` with one question a bullet, and `- **Because:** …` below each.',
          at,
        }
      }
      for (const { line, because, at: place } of questions) {
        if (because || isUnread('because', place)) continue
        yield {
          message: `${name} doesn’t say why a good rep asks ${quote(line.text)}`,
          hint: 'Add the reason below it: `- **Because:** he has already said that he doesn’t decide alone`.',
          at: line.at,
        }
      }
    }
  },
}
