import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, type BlockShape, type Point } from './shape.ts'

const beliefShape = {
  labels: {
    truth: one('prose', {
      comment: 'What is true; plain text below the belief says the same.',
      example: 'the repair is the small part; lost packs are the large one',
    }),
    insight: one('prose', {
      comment: 'The thought that changes their mind.',
      example: 'the loss is in the books already, under overtime and freight',
    }),
    show: many('names', {
      kinds: ['collateral'],
      comment: 'The collateral that lets them find out.',
      example: '[Cost of waiting](../collateral/cost-of-waiting.md)',
    }),
  },
  sections: {},
} as const satisfies BlockShape

export const persona = concept({
  kind: 'persona',
  where: { folder: 'content/personas', entry: 'file' },
  comment: 'A kind of buyer.',
  frontMatter: governance.extend({
    part: z
      .enum(['decides', 'approves', 'evaluates', 'influences', 'uses', 'buys'])
      .describe('Their part in the buying group’s decision.'),
  }),
  names: {},
  body: {
    labels: {
      alsoTitled: many('texts', {
        comment: 'Titles on their business cards.',
        example: 'VP finance, finance director',
      }),
      answersTo: one('line', { comment: 'Whom they answer to.', example: 'the managing director' }),
      measuredBy: one('line', { comment: 'The number they are measured by.', example: 'cost per packed unit' }),
    },
    sections: {
      goals: section('items', { comment: 'What they want to reach this year.' }),
      pains: section('items', { comment: 'What keeps them from it.' }),
      personalWins: section('items', { comment: 'What is in it for them as a person.' }),
      hotButtons: section('items', { comment: 'Words and topics that wake them up, for good or bad.' }),
      style: section('prose', { comment: 'How they like to talk and decide.' }),
      beliefs: section(
        { labels: {}, sections: {}, bullets: { points: beliefShape } },
        { comment: 'What they believe that isn’t so; below each what is true, and what changes their mind.' },
      ),
    },
    ownHeadings: true,
  },
})

export type Persona = EntryFor<typeof persona>
export type Belief = Point<typeof beliefShape>
