import { many, one, section, sections, type Block, type BlockShape, type Section } from './shape.ts'

/** The questions that a process of each type answers before anybody starts. */
export const planningShape = {
  labels: {},
  sections: {},
  each: {
    questions: {
      labels: {
        answeredBy: one('names', { kinds: ['role'], comment: 'Who answers it.', example: 'Account executive' }),
        answeredIn: one('text', { comment: 'In which stage it is answered.', example: 'Qualification' }),
      },
      sections: {},
    },
  },
} as const satisfies BlockShape

/** What every plan for one continuing account holds: the template that is printed and filled in. */
export const accountPlanShape = {
  labels: {},
  sections: {
    relationshipGoals: section('items', { comment: 'What both sides want of the relationship; one prompt a bullet.' }),
    sharedVision: section('prose', { comment: 'Where both want to be in some years.' }),
    accountNeeds: section('items', { comment: 'What the account needs; one prompt a bullet.' }),
    actions: section('actions', {
      comment: 'Steps that every plan holds, one a bullet; below each `**Owner:**` and `**By:**`.',
    }),
    risks: section('risks', { comment: 'What may go wrong, one a bullet; below each `**Mitigation:**`.' }),
    relationshipMap: section(
      {
        labels: {
          peer: many('contact', {
            kinds: ['role', 'persona'],
            comment: 'Who of ours meets whom of theirs at work, and how often.',
            example: 'Key account manager with Operations manager, every 2 weeks',
          }),
          executive: many('contact', {
            kinds: ['role', 'persona'],
            comment: 'The same between executives.',
            example: 'Head of sales with Chief financial officer, twice a year',
          }),
        },
        sections: {},
      },
      { comment: 'Who keeps contact with whom: peers and executives, each with a rhythm.' },
    ),
    whiteSpace: section(
      {
        labels: {
          offerings: many('names', {
            kinds: ['offering'],
            comment: 'What is asked for plant by plant; without it, the offerings the process sells.',
            example: 'Packaging lines, Service contracts',
          }),
        },
        sections: {},
      },
      { comment: 'Which offerings the account doesn’t have yet.' },
    ),
  },
} as const satisfies BlockShape

const tierShape = {
  labels: {
    potential: one('range', {
      comment: 'The criterion: what an account could spend, or spends.',
      example: '$8k–$30k a year',
    }),
    ourShare: one('range', {
      comment: 'The criterion: our share of what it spends.',
      example: 'at least 40 %',
    }),
    costToServe: one('range', {
      comment: 'The criterion: what serving it costs.',
      example: 'up to $4,000 a year',
    }),
    also: many('line', {
      comment: 'A criterion without a number, or one that is enough by itself.',
      example: '4 machines or more, whatever they spend',
    }),
    accounts: one('amount', { comment: 'How many accounts are in it.', example: '25 plants' }),
    touches: one('cadence', { comment: 'How often each is seen or called.', example: '8 a year' }),
    hoursPerTouch: one('hours', { comment: 'What one touch takes, the way included.', example: '2 hours' }),
    returnPerAccount: one('income', {
      comment: 'What one account brings; `not measured yet` is an honest value.',
      example: '$41,600 a year (2025)',
    }),
  },
  sections: {},
} as const satisfies BlockShape

/** How a territory's hours are rationed: tiers, their call patterns, and the hours there are. */
export const territoryPlanShape = {
  labels: {
    sellingHours: one('hours', {
      comment: 'What one seller has for touches in a year.',
      example: '1,100 hours a year',
    }),
    accounts: one('amount', {
      comment: 'How many accounts the territory has: checked against the tiers.',
      example: '170 plants',
    }),
  },
  sections: {
    tier: sections(tierShape, {
      title: 'required',
      comment: 'A tier: the criterion that puts an account there, and its call pattern. The best one first.',
    }),
  },
} as const satisfies BlockShape

export type Planning = Section<Block<typeof planningShape>>
export type AccountPlan = Section<Block<typeof accountPlanShape>>
export type TerritoryPlan = Section<Block<typeof territoryPlanShape>>
export type Tier = TerritoryPlan['value']['tier'][number]
