import type { Position } from '../model/position.ts'
import type { Role } from '../model/role.ts'

/** A trait whose number can't be: nothing is concluded from it. */
export interface TraitFault {
  readonly trait: 'accounts' | 'calls' | 'deals' | 'revenue'
  readonly fault: 'no accounts' | 'no calls' | 'no time' | 'share out of range'
  readonly text: string
  readonly at: Position
}

/** The traits of a role that say something impossible: no accounts, no time for a deal, more than all of the revenue. */
export function traitFaults({ accounts, calls, deals, revenue }: Role): readonly TraitFault[] {
  const faults: TraitFault[] = []
  if (accounts?.known === 'stated' && accounts.count <= 0)
    faults.push({ trait: 'accounts', fault: 'no accounts', text: accounts.text, at: accounts.at })
  if (calls?.known === 'stated' && calls.aWeek <= 0)
    faults.push({ trait: 'calls', fault: 'no calls', text: calls.text, at: calls.at })
  if (deals?.known === 'stated' && deals.length && deals.length.days <= 0)
    faults.push({ trait: 'deals', fault: 'no time', text: deals.text, at: deals.at })
  if (revenue?.known === 'stated') {
    const { share, text, at } = revenue
    if (share <= 0 || share > 1) faults.push({ trait: 'revenue', fault: 'share out of range', text, at })
    else if (revenue.accounts <= 0) faults.push({ trait: 'revenue', fault: 'no accounts', text, at })
  }
  return faults
}
