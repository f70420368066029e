/** The words of “What would help most”. */
export const leverWords = {
  entering: 'Deals that enter the first stage in a year',
  enteringSource: 'a round number to begin with: put in your own',
  value: 'Average order',
  valueSource: 'a round number to begin with: put in your own',
  business: 'Your business',
  now: 'As things are',
  orders: 'Orders a year',
  revenue: 'Revenue a year',
  cycle: 'Cycle',
  table: 'What each stage would bring',
  point: 'One point more: orders',
  pointRevenue: 'One point more: revenue',
  days: 'Days less',
  newCycle: 'Cycle then',
  daysRevenue: 'Days less: revenue, at most',
  best: (stage: string, more: string) => `One more of a hundred at ${stage} brings most: ${more} a year.`,
  bestDays: (stage: string, days: string, more: string) => `${days} less at ${stage} bring up to ${more} a year.`,
  anywhereDays: (days: string, more: string) => `${days} less bring up to ${more} a year, at whichever stage.`,
  unknown: 'Fill in the conversions that are missing, and this can be worked out.',
  chart: 'One more of a hundred, revenue a year',
  formulas: [
    'one point more = (deals × all other conversions × 1 %) × average order',
    'days less = revenue × (cycle ÷ (cycle − days) − 1)',
  ],
  caveat:
    'Days are worth that much only if there are enough deals to begin: whoever finishes sooner begins the next one sooner. So it is an upper bound.',
} as const
