import { toString } from 'mdast-util-to-string'
import type { PlaybookStage } from '../../model/playbook.ts'
import { onceFor } from '../../meaning/once-for.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { afterOur, beginsWithRole, isOwnAction } from '../wording/own-action.ts'

export const commitmentOfSeller: Rule = {
  id: 'commitment-of-seller',
  severity: 'advice',
  topic: 'playbooks',
  *check(handbook) {
    const ours = handbook.all('role').flatMap((role) => [role.title, ...(role.front.aliases ?? [])])
    for (const section of handbook.all('playbook').flatMap((playbook) => playbook.stages)) {
      const { theyWill } = section
      const { words, isOurs, rest } = promise(section)
      if (!theyWill || !(isOurs || (rest !== undefined && beginsWithRole(rest, ours)))) continue
      yield {
        message: `\`They will\` says what the seller does: ${quote(words)}; something the buyer will do was expected`,
        hint: 'Write the buyer’s next step and its date, and move our own to `### Do` of the process: instead of `present the offer` write `put the offer on the agenda of the May board meeting`.',
        at: theyWill.at,
      }
    }
  },
}

const promise = onceFor(({ theyWill }: PlaybookStage) => {
  const words = theyWill ? toString(theyWill.nodes[0]) : ''
  return { words, isOurs: isOwnAction(words), rest: afterOur(words) }
})
