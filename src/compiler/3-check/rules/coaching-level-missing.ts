import { coachingPages } from '../../4-derive/coaching-view.ts'
import type { Rule } from '../rule.ts'

/** Level 1 is selling itself: processes and playbooks, which needn't have a coaching page. */
const lowest = 2

const names = {
  2: 'conversations',
  3: 'opportunities',
  4: 'key accounts',
  5: 'the funnel',
  6: 'strategy and forecast',
} as Readonly<Record<number, string>>

export const coachingLevelMissing: Rule = {
  id: 'coaching-level-missing',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    // A page nobody can read could be the one that is missing.
    if (handbook.unreadable.some(({ kind }) => kind === 'coaching')) return
    const byLevel = Map.groupBy(coachingPages(handbook), ({ front }) => front.level)
    for (const [level, [page]] of byLevel) {
      const below = level - 1
      if (!page || below < lowest || byLevel.has(below)) continue
      yield {
        message: `This page is of level ${level}, but nothing is written for level ${below}, ${names[below]}, which it builds on`,
        hint: `Write a page with \`level: ${below}\` in \`content/coaching/\`, or correct the level of this one.`,
        at: page.frontAt('level'),
      }
    }
  },
}
