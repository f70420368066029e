import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { one, many, section, sections, type Block, type BlockShape } from './shape.ts'

const scoredShape = {
  labels: {
    weight: one('amount', {
      comment: 'How much it counts. Leave it out everywhere to count all alike.',
      example: '40',
    }),
    evidence: one('line', {
      comment: 'What is looked at before a score is given.',
      example: 'the papers of the gate, in the CRM',
    }),
    lowest: one('line', { comment: 'What the lowest score looks like.', example: 'nothing in writing' }),
    highest: one('line', { comment: 'What the highest score looks like.', example: 'every criterion has its paper' }),
    ifLow: one('prose', {
      comment: 'What to do when the score is low.',
      example: 'write the e-mail that asks for the missing paper, together',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const scorecardShape = {
  labels: {
    scores: one('scores', {
      comment: 'The scores one can give: whole ones from … to, or each of them.',
      example: '0–2',
    }),
    weights: one('amount', { comment: 'What the weights add up to.', example: '100' }),
  },
  sections: {
    bands: section('bands', {
      comment: 'What a total means: `- **0–59:** Not yet`, one bullet a band, without gap or overlap.',
    }),
  },
  each: { items: scoredShape },
} as const satisfies BlockShape

const rigourShape = {
  labels: {
    rigour: one('text', { comment: '`random`, `informal`, `formal` or `dynamic`.', example: 'formal' }),
    relationship: one('text', {
      comment: '`approved supplier`, `preferred supplier`, `adviser`, `contributor` or `trusted partner`.',
      example: 'preferred supplier',
    }),
    judged: one('day', { comment: 'When this was found.', example: '2026-10-05' }),
    because: one('prose', {
      comment: 'What it was found by.',
      example: 'managers coach to the gates, but nobody measures it yet',
    }),
    toMove: one('prose', {
      comment: 'What would move the company on.',
      example: 'measure what share of gates have their papers',
    }),
  },
  sections: {},
} as const satisfies BlockShape

export const coaching = concept({
  kind: 'coaching',
  where: { folder: 'content/coaching', entry: 'file' },
  comment: 'How managers make the process a habit, level by level.',
  frontMatter: governance.extend({
    level: z
      .number('a level from 1 to 6')
      .int('a level from 1 to 6')
      .min(1, 'a level from 1 to 6')
      .max(6, 'a level from 1 to 6')
      .describe(
        '1 selling, 2 conversations, 3 opportunities, 4 key accounts, 5 the funnel, 6 strategy and forecast. Each builds on the one below.',
      ),
  }),
  names: {},
  body: {
    labels: {
      coach: many('names', { kinds: ['role'], comment: 'The role that coaches.', example: 'Sales manager' }),
      coached: many('names', {
        kinds: ['role'],
        comment: 'The roles that are coached.',
        example: 'Account executive, Territory manager',
      }),
      cadence: one('cadence', {
        comment: 'How often: what recurs, or about how many times a month.',
        example: 'every second week',
      }),
      length: one('duration', { comment: 'How long it takes. The agenda adds up to it.', example: '30 minutes' }),
      withEach: one('amount', {
        comment: 'With how many people one coach does this, one after the other. Without it, all sit together.',
        example: '6 sellers',
      }),
    },
    sections: {
      prepare: section('items', { comment: 'What is ready before the meeting.' }),
      agenda: section('agenda', {
        comment: 'What is talked about, and for how long: `- **One stuck deal:** 8 minutes`.',
      }),
      ask: sections('items', { title: 'optional', comment: 'Questions to ask; below each, what to listen for.' }),
      scorecard: section(scorecardShape, {
        comment: 'What is scored, one `###` heading each, with its evidence and what to do when it is low.',
      }),
      processRigour: section(rigourShape, {
        comment: 'Where the company stands, in one of its coaching pages.',
      }),
    },
    ownHeadings: true,
  },
})

export type Coaching = EntryFor<typeof coaching>
export type Scorecard = Block<typeof scorecardShape>
export type ProcessRigour = Block<typeof rigourShape>
