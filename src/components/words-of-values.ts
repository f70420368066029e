import type { Collateral } from '../compiler/model/collateral.ts'
import type { Persona } from '../compiler/model/persona.ts'
import type { Process } from '../compiler/model/process.ts'
import type { Role } from '../compiler/model/role.ts'

/** A buyer’s part in the decision, as said on the screen. */
export const partWords: Readonly<Record<Persona['front']['part'], string>> = {
  decides: 'Decides',
  approves: 'Approves',
  evaluates: 'Evaluates',
  influences: 'Influences',
  uses: 'Uses it',
  buys: 'Negotiates and buys',
}

/** The four kinds of process, and what each is for. */
export const processWords: Readonly<Record<Process['front']['type'], { name: string; purpose: string }>> = {
  opportunity: { name: 'Opportunity process', purpose: 'Win a deal of several stages.' },
  account: { name: 'Account process', purpose: 'Grow the value of one continuing buyer.' },
  territory: { name: 'Territory process', purpose: 'Spend effort where it pays.' },
  call: { name: 'Call process', purpose: 'Make a single conversation better.' },
}

export const roleWords: Readonly<Record<Role['front']['type'], { name: string; group: string }>> = {
  sales: { name: 'Sales role', group: 'Who sells' },
  support: { name: 'Supporting role', group: 'Who helps' },
  management: { name: 'Management role', group: 'Who leads' },
  department: { name: 'Department', group: 'Who approves' },
}

/** With whom a piece of collateral may be shared. */
export const shareWords: Readonly<Record<Collateral['front']['share'], string>> = {
  internal: 'Internal only: never hand it out',
  partner: 'May be shared with partners',
  buyer: 'May be shared with buyers',
}
