import { methodologyOf } from '../../4-derive/methodology-view.ts'
import type { Rule } from '../rule.ts'
import { isInUse } from '../../meaning/in-use.ts'

export const methodologyUnused: Rule = {
  id: 'methodology-unused',
  severity: 'warning',
  topic: 'skills and methodologies',
  needs: ['process'],
  *check(handbook) {
    const used = new Set(handbook.all('process').map((process) => methodologyOf(handbook, process)))
    for (const methodology of handbook.all('methodology')) {
      if (used.has(methodology) || !isInUse(methodology)) continue
      yield {
        message: 'No process works by this methodology, so nobody sees when its parts are due',
        hint: `Name it in the front matter of a process: \`methodology: ${methodology.id}\`.`,
        at: methodology.frontAt('title'),
      }
    }
  },
}
