import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { isLive } from '../../meaning/in-use.ts'

export const journeyUnused: Rule = {
  id: 'journey-unused',
  severity: 'warning',
  topic: 'processes',
  needs: ['process'],
  *check(handbook) {
    const used = new Set(handbook.all('process').flatMap((process) => handbook.named(process, 'journey', 'journey')))
    // A misspelt name is an unknown name already.
    const isOpen = handbook.issues.some((issue) => issue.type === 'unknown-name' && issue.kinds.includes('journey'))
    for (const journey of isOpen ? [] : handbook.all('journey').filter(isLive)) {
      if (used.has(journey) || journey.steps.length === 0) continue
      yield {
        message: `No process follows the buyer’s journey ${quote(journey.title)}, so nobody sees it beside what we do`,
        hint: `Name it in the front matter of the process that serves these buyers: \`journey: ${journey.id}\`.`,
        at: journey.frontAt('title'),
      }
    }
  },
}
