import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section } from './shape.ts'

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
      beliefs: section('items', { comment: 'What they believe that isn’t so; below each, what is true.' }),
    },
    ownHeadings: true,
  },
})

export type Persona = EntryFor<typeof persona>
