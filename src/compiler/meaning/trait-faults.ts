import type { Position } from '../model/position.ts'
import type { Role } from '../model/role.ts'

/** A trait whose number can't be: nothing is concluded from it. */
export interface TraitFault {
  readonly trait: 'accounts' | 'calls' | 'deals' | 'revenue'
  readonly fault:
    | 'no accounts'
    | 'too many accounts'
    | 'no calls'
    | 'too many calls'
    | 'no time'
    | 'too long'
    | 'no money'
    | 'share out of range'
  readonly text: string
  readonly at: Position
}

/** Nobody knows more accounts than this by name, holds more talks in a week, or works longer on one deal. */
const mostAccounts = 100_000
const mostCallsAWeek = 500
const longestDeal = 10 * 365

/** The traits of a role that say something impossible: no accounts, no time for a deal, more than all of the revenue. */
export function traitFaults({ accounts, calls, deals, revenue }: Role): readonly TraitFault[] {
  const faults: TraitFault[] = []
  if (accounts?.known === 'stated' && accounts.count <= 0)
    faults.push({ trait: 'accounts', fault: 'no accounts', text: accounts.text, at: accounts.at })
  if (accounts?.known === 'stated' && accounts.count > mostAccounts)
    faults.push({ trait: 'accounts', fault: 'too many accounts', text: accounts.text, at: accounts.at })
  if (calls?.known === 'stated' && (calls.aWeek <= 0 || calls.aWeek > mostCallsAWeek)) {
    const fault = calls.aWeek <= 0 ? 'no calls' : 'too many calls'
    faults.push({ trait: 'calls', fault, text: calls.text, at: calls.at })
  }
  if (deals?.known === 'stated') {
    const { length, size, text, at } = deals
    if (length && length.days <= 0) faults.push({ trait: 'deals', fault: 'no time', text, at })
    else if (length && length.days > longestDeal) faults.push({ trait: 'deals', fault: 'too long', text, at })
    else if (size && size.amount <= 0) faults.push({ trait: 'deals', fault: 'no money', text, at })
  }
  if (revenue?.known === 'stated') {
    const { share, text, at } = revenue
    if (share <= 0 || share > 1) faults.push({ trait: 'revenue', fault: 'share out of range', text, at })
    else if (revenue.accounts <= 0) faults.push({ trait: 'revenue', fault: 'no accounts', text, at })
  }
  return faults
}
