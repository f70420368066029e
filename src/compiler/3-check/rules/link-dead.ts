import type { IssueOf } from '../../model/issue.ts'
import type { LinkSilence } from '../../model/link-answer.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const linkDead = issueRule(
  'link-dead',
  { severity: 'warning', topic: 'names and links' },
  ({ url, answer }) => ({
    message: `${quote(url)} ${wordsOf(answer)}`,
    hint:
      answer.is === 'gone'
        ? 'Find where it is now and write that address, or take the link out.'
        : 'Open it in a browser. If it doesn’t open there either, find where it is now, or take the link out.',
  }),
)

function wordsOf(answer: IssueOf<'link-dead'>['answer']): string {
  if (answer.is === 'silent') return silences[answer.why]
  return answer.is === 'gone'
    ? `isn’t there any more: its host answers ${String(answer.status)}`
    : `can’t be opened: its host answers ${String(answer.status)}`
}

const silences: Readonly<Record<LinkSilence, string>> = {
  'no host': 'leads nowhere: there is no host of that name',
  refuses: 'can’t be opened: its host doesn’t answer',
  certificate: 'can’t be opened safely: its host doesn’t prove that it is the one',
  'too long': 'can’t be opened: its host takes too long to answer',
  endless: 'can’t be opened: it is passed on without end',
}
