import type { Question } from './question.ts'
import type { ScaffoldKind } from './questions.ts'

const told = { needed: true, many: false, kinds: [], values: [], types: [] } as const

/** What only the body needs. What can’t be left open there, as the check reads it as a figure, is asked for. */
export const bodyQuestions: Readonly<Partial<Record<ScaffoldKind, readonly Question[]>>> = {
  process: [
    {
      ...told,
      key: 'stages',
      ask:
        'The stages with the time each takes, as in `Qualification 10 days, at most 30; Closing 20 days`. A call has Plan, ' +
        'Execute and Debrief; an account mostly Profile, Map, Plan, Act and Review; a territory Analyze, Tier, Set call ' +
        'patterns, Work the route and Review.',
    },
    { ...told, key: 'buyers', ask: 'Who takes part on the buyer’s side.', many: true, kinds: ['persona'] },
    {
      ...told,
      key: 'peers',
      ask: 'For accounts: how often those who work together meet, as in `every 2 weeks`.',
      types: ['account'],
    },
    {
      ...told,
      key: 'executives',
      ask: 'For accounts: how often the executives of both sides meet, as in `twice a year`.',
      types: ['account'],
    },
    {
      ...told,
      key: 'tiers',
      ask:
        'For territories: the tiers, the best one first, with the accounts in each, the touches for each account and, if ' +
        'known, the hours of one, as in `A 25 plants, 8 a year, 2 hours; B 145 plants, once a quarter`.',
      types: ['territory'],
    },
    {
      ...told,
      key: 'selling-hours',
      ask: 'For territories: what one seller has for touches, as in `1,100 hours a year`.',
      needed: false,
      types: ['territory'],
    },
  ],
  playbook: [
    {
      ...told,
      key: 'variant',
      ask: 'What sets it apart, where these two have a playbook already: `renewal`.',
      needed: false,
    },
  ],
}
