import type { Playbook } from '../../model/playbook.ts'
import { onceFor } from '../../meaning/once-for.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const objectionWithoutAnswer: Rule = {
  id: 'objection-without-answer',
  severity: 'warning',
  topic: 'playbooks',
  *check(handbook) {
    // Of answers that aren’t published yet `relies-on-draft` speaks.
    const inDrafts = new Set(
      handbook.issues.flatMap((issue) => (issue.type === 'relies-on-draft' ? [issue.reference] : [])),
    )
    for (const { title, name, at } of handbook.all('playbook').flatMap(unanswered)) {
      if (name && inDrafts.has(name)) continue
      const own = name && handbook.target(name, 'objection')
      if (own && own.prose.nodes.length > 0) continue
      yield {
        message: own
          ? `The objection ${quote(own.title)} is answered neither here nor in its own file`
          : `The objection ${quote(title.text)} has no answer`,
        hint: own
          ? `Write the answer into ${quote(own.file)}, where every playbook finds it, or below this heading for this buyer only.`
          : 'Write below the heading what the seller answers, in words that can be said aloud.',
        at,
        related: own ? [{ message: 'its own file', at: own.at }] : [],
      }
    }
  },
}

const unanswered = onceFor(({ stages }: Playbook) =>
  stages.flatMap(({ ifTheySay }) => ifTheySay.filter(({ value }) => value.prose.nodes.length === 0)),
)
