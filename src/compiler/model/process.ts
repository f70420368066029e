import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance, interval } from './governance.ts'
import { accountPlanShape, planningShape, territoryPlanShape } from './process-plans.ts'
import { many, one, section, type Block, type BlockShape, type Named } from './shape.ts'

const gateShape = {
  labels: {
    decides: one('decider', {
      kinds: ['role', 'person'],
      comment: 'The one role that decides; others above a threshold.',
      example: 'Sales manager; above $250k Head of sales',
    }),
    ifYes: one('yes', {
      comment: '`won`, or the next stage where it isn’t the following one.',
      example: 'won',
    }),
    ifNo: one('no', {
      comment: 'Stop, nurture until, or back to a named stage.',
      example: 'nurture, look again in 6 months',
    }),
    ifNotYet: one('no', {
      comment: 'Back to which stage when something is still open.',
      example: 'back to Qualification',
    }),
    dealKiller: many('criterion', {
      comment: 'A criterion whose failure ends the pursuit. Numbers belong here.',
      example: 'annual revenue of at least $50M',
    }),
    must: many('criterion', {
      comment: 'What must be true and can be seen to be true.',
      example: 'the owner of the problem has agreed to a line audit',
    }),
  },
  sections: {},
  bullets: { alsoMust: 'criterion' },
} as const satisfies BlockShape

const crmFieldShape = {
  labels: {
    usedBy: many('line', {
      comment:
        'What needs it: an exit criterion, an approval or a gate of the process by its words; a metric or review.',
      example: 'the age of the oldest packaging line is known',
    }),
    crmName: one('text', { comment: 'Its name inside the CRM, for what is exported.', example: 'Oldest_Line__c' }),
  },
  sections: {},
} as const satisfies BlockShape

const stageShape = {
  labels: {
    alsoCalled: many('texts', {
      comment: 'Other names people use for this stage; search finds them.',
      example: 'first meeting, discovery call',
    }),
    crmStage: one('text', { comment: 'What the CRM calls it.', example: '2 – Qualify' }),
    entry: many('texts', {
      comment: 'How deals come in here, where they don’t come from an earlier stage.',
      example: 'inbound, referral',
    }),
    buyersStep: many('texts', {
      comment: 'Which steps of the buyer’s journey the stage serves, by their names.',
      example: 'Name the problem',
    }),
    buyer: one('prose', {
      comment: 'What the buyer is doing.',
      example: 'compares doing nothing with looking for a supplier',
    }),
    trigger: one('prose', {
      comment: 'The event on the buyer’s side that starts the stage.',
      example: 'a line audit, a missed delivery, a new product',
    }),
    buyers: many('names', {
      kinds: ['persona'],
      comment: 'The buying group: which personas take part.',
      example: 'Chief financial officer, Operations manager',
    }),
    lead: one('name', { kinds: ['role'], comment: 'The role that leads.', example: 'Account executive' }),
    helps: many('names', { kinds: ['role'], comment: 'The roles that help.', example: 'Sales engineer' }),
    skills: many('names', {
      kinds: ['skill'],
      comment: 'The skills this stage asks of the seller.',
      example: 'Asking questions, Handling objections',
    }),
    time: one('time', { comment: 'The typical time, and the most it may take.', example: '10 days, at most 30' }),
    conversion: one('conversion', {
      comment: 'The share that moves on, of what, and since when; `not measured yet` is an honest value.',
      example: '45 % (opportunities entered in 2025)',
    }),
    winProbability: one('share', {
      comment: 'Only where the CRM asks for it: checked against the conversions.',
      example: '36 %',
    }),
  },
  sections: {
    learn: section('lessons', {
      comment: 'What the buyer must learn before moving on, each point with the collateral that teaches it.',
    }),
    do: section('prose', { comment: 'What the seller does.' }),
    crmFields: section(
      { labels: {}, sections: {}, bullets: { fields: crmFieldShape } },
      { comment: 'What the CRM asks for before the deal leaves the stage; below each field what needs it.' },
    ),
    doneWhen: section('items', { comment: 'For call, account and territory processes: how a stage ends.' }),
    gate: section(gateShape, { title: 'required', comment: 'The decision at the end of the stage, as a question.' }),
    approvals: section('approvals', {
      comment:
        'Decisions that aren’t the seller’s, due before the gate: `**Delivery date:** Plant manager (accountable)`.',
    }),
  },
} as const satisfies BlockShape

const planRowShape = {
  labels: {
    theirSide: many('names', {
      kinds: ['persona'],
      comment: 'Who does it, or answers for it, on the buyer’s side.',
      example: 'Operations manager',
    }),
    ourSide: many('names', { kinds: ['role'], comment: 'Who on our side.', example: 'Account executive' }),
    planBy: one('due', {
      comment: 'By the end of which stage, or how far into it: the dates follow from the stages’ times.',
      example: '10 days into Line audit',
    }),
    doneWhen: one('line', {
      comment: 'What both sides can see then.',
      example: 'stops counted on the worksheet',
    }),
    uses: many('names', {
      kinds: ['collateral'],
      comment: 'What both sides work with.',
      example: 'Line audit worksheet',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const mutualPlanShape = {
  labels: {},
  sections: {},
  each: { rows: planRowShape },
} as const satisfies BlockShape

export const process = concept({
  kind: 'process',
  where: { folder: 'content/processes', entry: 'file' },
  comment: 'A repeatable way to work, stage by stage. Each `##` heading that isn’t listed here is a stage.',
  frontMatter: governance.extend({
    type: z.enum(['call', 'opportunity', 'account', 'territory']).describe('Which of the four kinds of process it is.'),
    channel: z.string().optional().describe('Through whom it sells.'),
    offerings: z.array(z.string()).optional().describe('What it sells.'),
    roles: z.array(z.string()).min(1).describe('Who works by it.'),
    shape: z.enum(['funnel', 'flywheel']).default('funnel').describe('A funnel ends, a flywheel comes round.'),
    methodology: z.string().optional().describe('The methodology it works by: which fields are due by which gate.'),
    journey: z.string().optional().describe('The buyer’s journey that its stages are aligned to.'),
    cycle: interval.optional().describe('The stated length up to `won`: checked against the stages.'),
    'win-rate': z
      .enum(['won / closed', 'won / created', 'won / (won + lost + overdue)'])
      .optional()
      .describe('Which of the three win rates in use is meant.'),
  }),
  names: {
    channel: ['channel'],
    offerings: ['offering'],
    roles: ['role'],
    journey: ['journey'],
    methodology: ['methodology'],
  },
  body: {
    labels: {},
    sections: {
      planningQuestions: section(planningShape, {
        comment: 'What has to be answered before anybody starts; one `###` heading a question, the answer below it.',
      }),
      accountPlan: section(accountPlanShape, {
        comment: 'For account processes: the plan to fill in for each account.',
      }),
      territoryPlan: section(territoryPlanShape, { comment: 'For territory processes: tiers and call patterns.' }),
      mutualPlan: section(mutualPlanShape, {
        comment:
          'The dated plan of both sides. Each `###` heading is something to be done, in the words the buyer will read: nothing internal belongs here.',
      }),
    },
    each: { stages: stageShape },
  },
})

export type Process = EntryFor<typeof process>
export type Stage = Named<typeof stageShape>
export type Gate = NonNullable<Stage['gate']>
export type GateBody = Block<typeof gateShape>
export type PlanRow = Named<typeof planRowShape>
