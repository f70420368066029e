import type { RampGoal } from '../../model/guide.ts'
import type { english } from '../../vocabulary/english.ts'
import { guidesInUse } from '../guides-in-use.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

/** What a goal owes, and the edit that adds it. */
const owed: readonly {
  readonly is: (goal: RampGoal) => boolean
  readonly label: keyof (typeof english)['labels']
  readonly message: string
  readonly hint: string
}[] = [
  {
    is: ({ toDo }) => toDo !== undefined,
    label: 'toDo',
    message: 'what to do for it',
    hint: 'Add it below the goal: `- **Do:** listen to six calls, write three plans`.',
  },
  {
    is: ({ howToTell }) => howToTell !== undefined,
    label: 'howToTell',
    message: 'how to tell that it is reached',
    hint: 'Add what anybody can see: `- **How to tell:** two recaps sent on the day of the call`.',
  },
  {
    is: ({ checkedBy }) => checkedBy.length > 0,
    label: 'checkedBy',
    message: 'who checks it',
    hint: 'Add a role or a person: `- **Checked by:** Sales manager`.',
  },
]

export const rampGoalIncomplete: Rule = {
  id: 'ramp-goal-incomplete',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    const periods = guidesInUse(handbook).flatMap(({ ramp }) => ramp?.value.periods ?? [])
    for (const goal of periods.flatMap(({ goals }) => goals)) {
      for (const { is, label, message, hint } of owed) {
        if (is(goal) || isUnread(label, goal.at)) continue
        yield { message: `The goal ${quote(goal.line.text)} doesn’t say ${message}`, hint, at: goal.line.at }
      }
    }
  },
}
