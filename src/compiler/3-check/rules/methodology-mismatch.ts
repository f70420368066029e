import { methodologyOf } from '../../4-derive/methodology-view.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const methodologyMismatch: Rule = {
  id: 'methodology-mismatch',
  severity: 'warning',
  topic: 'skills and methodologies',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const methodology = methodologyOf(handbook, process)
      if (!methodology) continue
      const isMeeting = methodology.front.type === 'meeting'
      if (isMeeting === (process.front.type === 'call')) continue
      // An account or a territory may hold its meetings by a methodology; it has no deal to qualify by fields.
      if (isMeeting && process.front.type !== 'opportunity') continue
      yield {
        message: isMeeting
          ? `${quote(methodology.title)} is a way to run meetings, and this is an opportunity process: it has no fields that a gate could ask for`
          : `${quote(methodology.title)} is a way to qualify opportunities, and this is a process of type ${quote(process.front.type)}, which has none`,
        hint: isMeeting
          ? 'Name a methodology of `type: opportunity` here, or name this one in your call process.'
          : 'Name a methodology of `type: meeting` here, or take the line out.',
        at: process.frontAt('methodology'),
        related: [{ message: 'what kind of methodology it is', at: methodology.frontAt('type') }],
      }
    }
  },
}
