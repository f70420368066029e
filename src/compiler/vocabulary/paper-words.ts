/** What a printed edition says, besides the pages it is made of. */
export const paperWords = {
  contents: 'Contents',
  objections: 'Objections, and where the answer stands',
  addresses: 'Addresses of the links',
  pageNumber: 'Page',
  edition: 'Edition of',
  owner: 'Owner',
  noOwner: 'No owner',
  reviewed: 'Last reviewed',
  never: 'Never reviewed',
  overdue: (due: string) => `Review overdue since ${due}`,
  newest: 'The newest edition is at',
  confidential: 'Confidential',
  of: 'of',
  roleEdition: 'Processes, buyers, playbooks and battle cards of one role',
  onboarding: { title: 'How we sell', about: 'The guides, in the order to read them' },
  manager: { title: 'Leading sales', about: 'Coaching, gates, approvals and numbers, with the sheets to work with' },
  gates: 'Gates',
  approvals: 'Approvals',
  sheetOf: (title: string) => `${title}: the sheet`,
  sheetsOfProcess: 'To print and to decide with',
  /** Sheets with aliases are found as themselves; the others as the plan they print. */
  sheets: {
    'cheat-sheet': { title: 'Cheat sheet', note: 'The whole process on one page.', aliases: ['one-pager', 'summary'] },
    gates: {
      title: 'All gates on one sheet',
      note: 'Questions, deal killers and boxes to tick.',
      aliases: ['gate sheet', 'deal killers'],
    },
    approvals: {
      title: 'Who approves what',
      note: 'Decisions over roles, and before which gate.',
      aliases: ['approval matrix', 'RACI'],
    },
    slips: {
      title: 'Approval slips',
      note: 'One a decision: what, for whom, by when, signed by.',
      aliases: ['approval form'],
    },
    'mutual-plan': {
      title: 'Mutual plan',
      note: 'To fill in with the buyer. Nothing internal is in it.',
      aliases: ['MAP', 'mutual action plan', 'close plan'],
    },
    'account-plan': { title: 'Account plan', note: 'One account, one year, with lines to write on.' },
    'territory-plan': { title: 'Territory plan', note: 'Tiers, accounts and hours, with lines to write on.' },
    'call-sheet': {
      title: 'Blank call sheet',
      note: 'One conversation: plan, execute, debrief, with lines to write on.',
    },
    crm: {
      title: 'In the CRM',
      note: 'CRM stages, fields and what they are for; files to take along.',
      aliases: ['CRM fields', 'CRM stages', 'HubSpot', 'Salesforce', 'pipeline stages'],
    },
  },
  /** Sheets of other entries. */
  reviewSheet: 'Review sheet',
  rideAlongSheet: 'Ride-along sheet',
  callPlan: 'Call plan, filled in ahead',
  rampSheet: '30-60-90 days',
  site: 'Everything, for the archive',
  /** The parts of an edition; their order is the order of the whole site. */
  parts: {
    company: 'Our company',
    market: 'Ideal customer',
    processes: 'Processes',
    roles: 'Roles',
    journeys: 'How buyers buy',
    personas: 'Buyers',
    playbooks: 'Playbooks',
    objections: 'Objections',
    competitors: 'Battle cards',
    collateral: 'Collateral',
    sequences: 'Sequences',
    offerings: 'Offerings',
    channels: 'Channels',
    verticals: 'Verticals',
    skills: 'Skills',
    methodologies: 'Methodologies',
    pricing: 'Pricing rules',
    metrics: 'Metrics',
    winLossReview: 'Win/loss review',
    coaching: 'Coaching',
    guides: 'Guides',
    glossary: 'Glossary',
    people: 'Whom to ask',
  },
  /** The page that lists them. */
  page: {
    title: 'On paper',
    lede: 'Books to download and print: a role’s playbooks, one playbook, the way in, or everything.',
    groups: {
      role: 'One role, all it sells by',
      playbook: 'One playbook',
      book: 'The company',
      sheet: 'Single sheets',
    },
    pdf: (pages: number, bytes: number, date: string) =>
      `PDF, ${pages} ${pages === 1 ? 'page' : 'pages'}, ${(bytes / 1e6).toFixed(1)} MB, ${date}`,
    none: 'Nothing is made yet; a playbook’s page prints as it is.',
    how: (made: number, all: number) =>
      made === 0
        ? `None of the ${all} books and sheets is made yet; a playbook’s page prints as it is. Whoever builds this site makes them with`
        : `${made} of ${all} books and sheets are made. Whoever builds this site makes the others with`,
  },
} as const
