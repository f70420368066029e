/** The four types of process a seller may work by. */
export type ProcessType = 'call' | 'opportunity' | 'account' | 'territory'

/** What decides the fit, as numbers. Undefined is “not known”: it never counts for or against a process. */
export interface RoleTraits {
  /** Accounts that one person looks after at a time. */
  readonly accounts: number | undefined
  readonly calls: {
    readonly aWeek: number | undefined
    readonly risk: 'low' | 'medium' | 'high' | undefined
    readonly likeness: 'different' | 'alike' | undefined
  }
  /** `none`: wins and loses no deals of its own. */
  readonly deals: 'none' | { readonly days: number | undefined; readonly ends: boolean | undefined }
  /** `spread`: over all accounts. Else which share (0–1) comes from how many accounts, and whether they buy again. */
  readonly revenue:
    'spread' | { readonly share: number; readonly accounts: number; readonly continues: boolean } | undefined
}

/** Which of the four traits decided. */
export type Trait = 'accounts' | 'calls' | 'deals' | 'revenue'

/** Whether a type of process fits a role, which trait decided, and why. Words for each `because`: fit-words.ts. */
export interface Verdict {
  readonly fit: 'fit' | 'misfit' | 'unknown'
  readonly trait: Trait
  readonly because: Because
  /** The threshold that decided, where a number was compared. */
  readonly limit: number | undefined
}

export type Because =
  | 'not known'
  | 'calls count'
  | 'calls are safe'
  | 'calls are alike'
  | 'calls are many'
  | 'deals are long'
  | 'deals are none'
  | 'deals never end'
  | 'deals are short'
  | 'revenue is concentrated'
  | 'revenue is spread'
  | 'revenue is new'
  | 'revenue is elsewhere'
  | 'revenue is from many'
  | 'accounts are few'
  | 'accounts are between'
  | 'accounts are many'

/**
 * Where one process begins to fit and another one ends. That these traits decide, and in which direction, is Jordan &
 * Vazzana’s (*Cracking the Sales Management Code*, McGraw-Hill 2012, chapter 6); they give no numbers. The numbers are
 * Fieldbook’s own, each from what working by the process costs, and are shown with every verdict.
 */
export const fitThresholds = {
  /** Calls a week that one person can plan and debrief: 20 × 30 minutes is ten hours, a quarter of the week. */
  plannedCallsAWeek: 20,
  /** Days from which a deal has stages to steer: a shorter one is two or three conversations, which a call plan covers. */
  dealDays: 30,
  /** “Most” of the revenue, as a share. */
  mostRevenue: 0.5,
  /** “A handful” of accounts: ten plans a year are nearly one a month, each with a profile, a plan and a review. */
  plannedAccounts: 10,
  /** Up to this number every account can be known and treated by itself: each gets a day a month and more. */
  knownAccounts: 30,
  /** From this number on effort must be rationed: a visit a week leaves each account one a year. */
  rationedAccounts: 50,
} as const

/**
 * Judges one type of process for a role: a call process fits a moderate number of risky, unique calls; an opportunity
 * process long deals with a set beginning and end; an account process revenue that comes from a handful of continuing
 * accounts; a territory process too many accounts to treat alike. A known trait that speaks against a process decides,
 * whatever else isn't known.
 */
export function fitOf(traits: RoleTraits, type: ProcessType): Verdict {
  switch (type) {
    case 'call':
      return fitOfCalls(traits.calls)
    case 'opportunity':
      return fitOfDeals(traits.deals)
    case 'account':
      return fitOfRevenue(traits.revenue)
    case 'territory':
      return fitOfAccounts(traits.accounts)
  }
}

function fitOfCalls({ aWeek, risk, likeness }: RoleTraits['calls']): Verdict {
  const { plannedCallsAWeek } = fitThresholds
  if (risk === 'low') return verdict('misfit', 'calls', 'calls are safe')
  if (likeness === 'alike') return verdict('misfit', 'calls', 'calls are alike')
  if (aWeek !== undefined && aWeek > plannedCallsAWeek)
    return verdict('misfit', 'calls', 'calls are many', plannedCallsAWeek)
  if (aWeek === undefined || risk === undefined || likeness === undefined) return notKnown('calls')
  return verdict('fit', 'calls', 'calls count', plannedCallsAWeek)
}

function fitOfDeals(deals: RoleTraits['deals']): Verdict {
  const { dealDays } = fitThresholds
  if (deals === 'none') return verdict('misfit', 'deals', 'deals are none')
  if (deals.ends === false) return verdict('misfit', 'deals', 'deals never end')
  if (deals.days !== undefined && deals.days < dealDays) return verdict('misfit', 'deals', 'deals are short', dealDays)
  if (deals.days === undefined || deals.ends === undefined) return notKnown('deals')
  return verdict('fit', 'deals', 'deals are long', dealDays)
}

function fitOfRevenue(revenue: RoleTraits['revenue']): Verdict {
  const { mostRevenue, plannedAccounts } = fitThresholds
  if (revenue === undefined) return notKnown('revenue')
  if (revenue === 'spread') return verdict('misfit', 'revenue', 'revenue is spread')
  if (!revenue.continues) return verdict('misfit', 'revenue', 'revenue is new')
  if (revenue.share < mostRevenue) return verdict('misfit', 'revenue', 'revenue is elsewhere', mostRevenue)
  if (revenue.accounts > plannedAccounts) return verdict('misfit', 'revenue', 'revenue is from many', plannedAccounts)
  return verdict('fit', 'revenue', 'revenue is concentrated', plannedAccounts)
}

function fitOfAccounts(accounts: number | undefined): Verdict {
  const { knownAccounts, rationedAccounts } = fitThresholds
  if (accounts === undefined) return notKnown('accounts')
  if (accounts >= rationedAccounts) return verdict('fit', 'accounts', 'accounts are many', rationedAccounts)
  if (accounts > knownAccounts) return verdict('unknown', 'accounts', 'accounts are between', rationedAccounts)
  return verdict('misfit', 'accounts', 'accounts are few', knownAccounts)
}

function notKnown(trait: Trait): Verdict {
  return verdict('unknown', trait, 'not known')
}

function verdict(fit: Verdict['fit'], trait: Trait, because: Because, limit?: number): Verdict {
  return { fit, trait, because, limit }
}
