/** The way through the site: what one comes for, and the sections that have no words of their own. */
export const navigationWords = {
  groups: {
    sell: 'Sell',
    buyer: 'Know the buyer',
    work: 'How we work',
    lead: 'Lead and decide',
    lookUp: 'Look up',
    keepTrue: 'Keep it true',
  },
  names: {
    sequences: 'Sequences',
    callPlans: 'Call plans',
    competitors: 'Battle cards',
    journeys: 'How buyers buy',
    idealCustomer: 'Ideal customer',
    methodologies: 'Methodologies',
    skills: 'Skills',
    company: 'Our company',
    coaching: 'Coaching',
    metrics: 'Metrics',
    winLossReview: 'Win/loss review',
    pricing: 'Pricing rules',
    approvals: 'Approvals',
    crm: 'In the CRM',
  },
} as const
