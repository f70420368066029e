/** Which process fits a role, in words. Safe for the browser. */
export const fitWords = {
  title: 'Which process fits',
  note: 'Worked out from what the role says of itself. A process that doesn’t fit is abandoned, however good it is.',
  traits: { accounts: 'Accounts', calls: 'Calls', deals: 'Deals', revenue: 'Revenue' },
  notStated: 'not stated',
  /** A reason as a sentence of its own. */
  sentence: (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
  verdicts: { fit: 'fits', misfit: 'doesn’t fit', unknown: 'not known' },
  runs: 'Works by',
  partOf: 'Does a part of',
  /** Behind the name of a process that another role carries. */
  onlyStages: (stages: readonly string[]) => `: ${stages.join(', ')}; then it hands over, so this needn’t fit`,
  accepted: 'Meant all the same:',
  forceTitle: 'Which process fits whom',
  forceNote:
    'What each role that sells says of itself, and by which types of process it works. The reasons stand on its page.',
  forceCaption: 'Roles and the four processes',
  role: 'Role',
  worksBy: 'works by it',
  doesPart: 'does a part of it',
  how: 'How this is worked out',
  types: { call: 'Call', opportunity: 'Opportunity', account: 'Account', territory: 'Territory' },
  /** In messages: `an account process`. */
  aProcess: {
    call: 'a call process',
    opportunity: 'an opportunity process',
    account: 'an account process',
    territory: 'a territory process',
  },
  /** Why a type of process fits or doesn't. `said` is the trait as its author wrote it. */
  because: {
    'calls count': (said: string) => `few enough calls to plan each, and each matters: ${said}`,
    'calls are safe': (said: string) => `a call that goes wrong costs little, so planning each isn’t worth it: ${said}`,
    'calls are alike': (said: string) => `the calls are alike, so one plan serves them all: ${said}`,
    'calls are many': (said: string, limit: number) =>
      `more calls than one person can plan, which is about ${limit} a week: ${said}`,
    'deals are long': (said: string) => `the deals are long enough to have stages, and they end: ${said}`,
    'deals are none': (said: string) => `it has no deals of its own to win: ${said}`,
    'deals never end': (said: string) => `nothing is won or lost on a day, it goes on: ${said}`,
    'deals are short': (said: string, limit: number) =>
      `under ${limit} days a deal is two or three conversations, not stages: ${said}`,
    'revenue is concentrated': (said: string) =>
      `most of the revenue comes from a handful of accounts that go on buying: ${said}`,
    'revenue is spread': (said: string) => `no account is large enough to earn a plan of its own: ${said}`,
    'revenue is new': (said: string) => `the accounts don’t buy again, so there is no relationship to plan: ${said}`,
    'revenue is elsewhere': (said: string) => `most of the revenue comes from other accounts than these: ${said}`,
    'revenue is from many': (said: string, limit: number) =>
      `more accounts than one person can plan for, which is about ${limit}: ${said}`,
    'accounts are many': (said: string) => `too many accounts to treat alike, so effort must be rationed: ${said}`,
    'accounts are few': (said: string, limit: number) =>
      `one person knows up to ${limit} accounts well, so no effort has to be rationed: ${said}`,
    'accounts are between': (said: string, limit: number) =>
      `not yet the ${limit} accounts from which effort must be rationed, so it can be either: ${said}`,
    'not known': (said: string) => (said === '' ? 'the role doesn’t say' : said),
  },
} as const
