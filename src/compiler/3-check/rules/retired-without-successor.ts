import { governedEntries } from '../governed.ts'
import type { Rule } from '../rule.ts'

export const retiredWithoutSuccessor: Rule = {
  id: 'retired-without-successor',
  severity: 'warning',
  topic: 'governance',
  *check(handbook) {
    for (const entry of governedEntries(handbook)) {
      if (entry.front.status !== 'retired' || entry.front.successor !== undefined) continue
      yield {
        message: 'The page is retired and doesn’t say what took its place: `successor` is missing',
        hint: 'Add a line `successor: …` to the front matter, with the title of the page to read instead.',
        at: entry.frontAt('status'),
      }
    }
  },
}
