import type { EntryOf, Handbook } from '../compiler/index.ts'
import { joined, label, open, part } from './lines.ts'
import type { Answers } from './question.ts'
import { entryCalled } from './questions.ts'

/** The plan to fill in for each account: whoever leads meets every buyer, and whoever is above meets the one who decides. */
export function accountPlan(answers: Answers, handbook: Handbook): string {
  const [lead = ''] = (answers['roles'] ?? '').split('; ')
  const role = entryCalled(lead, ['role'], handbook) as EntryOf<'role'> | undefined
  const buyers = (answers['buyers'] ?? '').split('; ')
  const contact = (ours: string, theirs: string, often = open): string => `${ours} with ${theirs}, ${often}`
  return joined([
    part(2, 'accountPlan', [open]),
    part(3, 'relationshipGoals', [`- ${open}`]),
    part(3, 'sharedVision', [open]),
    part(3, 'accountNeeds', [`- ${open}`]),
    part(3, 'actions', [`- ${open}`, `  ${label('planOwner', lead)}`, `  ${label('planBy')}`]),
    part(3, 'risks', [`- ${open}`, `  ${label('mitigation')}`]),
    part(3, 'relationshipMap', [
      ...buyers.map((buyer) => label('peer', contact(lead, buyer, answers['peers']))),
      label('executive', contact(role?.reportsTo?.text ?? lead, decider(buyers, handbook), answers['executives'])),
    ]),
    part(3, 'whiteSpace', [open, ...offerings(answers, handbook)]),
  ]).trimEnd()
}

function decider(buyers: readonly string[], handbook: Handbook): string {
  const decides = buyers.find((buyer) => {
    const persona = entryCalled(buyer, ['persona'], handbook) as EntryOf<'persona'> | undefined
    return persona?.front.part === 'decides'
  })
  return decides ?? buyers[0] ?? open
}

/** What the process sells is asked for unsaid. Where that isn’t told, it is all there is: the account may lack any of it. */
function offerings(answers: Answers, handbook: Handbook): readonly string[] {
  const all = handbook.all('offering').map(({ title }) => title)
  return answers['offerings'] === undefined && all.length > 0 ? ['', label('offerings', all.join(', '))] : []
}
