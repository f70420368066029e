import type { Persona, Process, Role } from '../compiler/index.ts'

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

/** The four kinds of role, one of them and the group. */
export const roleWords: Readonly<Record<Role['front']['type'], { name: string; group: string }>> = {
  sales: { name: 'Sales role', group: 'Who sells' },
  support: { name: 'Supporting role', group: 'Who helps' },
  management: { name: 'Management role', group: 'Who leads' },
  department: { name: 'Department', group: 'Who approves' },
}
