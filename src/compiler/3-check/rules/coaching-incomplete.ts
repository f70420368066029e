import type { Coaching } from '../../model/coaching.ts'
import type { english } from '../../vocabulary/english.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

/** What a page that coaches owes: what is missing, and the edit that adds it. */
const owed: readonly {
  readonly is: (page: Coaching) => boolean
  readonly label?: keyof (typeof english)['labels']
  readonly message: string
  readonly hint: string
}[] = [
  {
    is: ({ coach }) => coach.length > 0,
    label: 'coach',
    message: 'who coaches',
    hint: 'Add the role: `- **Coach:** Sales manager`.',
  },
  {
    is: ({ coached }) => coached.length > 0,
    label: 'coached',
    message: 'who is coached',
    hint: 'Add the roles: `- **Coached:** Account executive, Territory manager`.',
  },
  {
    is: ({ cadence }) => cadence !== undefined,
    label: 'cadence',
    message: 'how often it takes place',
    hint: 'Add a rhythm that fits in a calendar: `- **Cadence:** every second week`.',
  },
  {
    is: ({ length }) => length !== undefined,
    label: 'length',
    message: 'how long it takes',
    hint: 'Add what the agenda adds up to: `- **Length:** 30 minutes`.',
  },
  {
    is: ({ agenda }) => (agenda?.value.length ?? 0) > 0,
    message: 'what is talked about',
    hint: 'Add `## Agenda` with one bullet a point and its minutes: `- **One stuck deal:** 8 minutes`.',
  },
  {
    is: ({ ask }) => ask.some(({ value }) => value.length > 0),
    message: 'which questions the coach asks',
    hint: 'Add `## Ask` with one question a bullet, and below each what to listen for.',
  },
]

export const coachingIncomplete: Rule = {
  id: 'coaching-incomplete',
  severity: 'warning',
  topic: 'coaching',
  needs: ['coaching'],
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    const pages = handbook.all('coaching').filter(({ front }) => front.level > 1 && front.status !== 'retired')
    for (const page of pages) {
      const file = { ...page.at, end: { ...page.at.end, line: Number.POSITIVE_INFINITY } }
      for (const { is, label, message, hint } of owed) {
        if (is(page) || (label && isUnread(label, file))) continue
        yield {
          message: `This page of level ${page.front.level} doesn’t say ${message}`,
          hint,
          at: page.frontAt('level'),
        }
      }
    }
    for (const [level, all] of Map.groupBy(pages, ({ front }) => front.level)) {
      const first = all[0]
      if (!first || all.some(({ scorecard }) => scorecard)) continue
      yield {
        message: `No page of level ${level} has a scorecard, so nobody can see whether coaching works`,
        hint: 'Add `## Scorecard` with what is scored, one `###` heading each, and `### Bands` that say what a total means.',
        at: first.frontAt('level'),
      }
    }
  },
}
