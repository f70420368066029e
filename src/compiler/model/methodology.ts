import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, type BlockShape, type Named } from './shape.ts'

const fieldShape = {
  labels: {
    question: many('line', {
      comment: 'The question that fills it, or that is asked in this step.',
      example: 'Who can say yes when everybody else says no?',
    }),
    evidence: many('line', {
      comment: 'What counts as knowing it.',
      example: 'their name in the mutual plan',
    }),
    dueBy: many('texts', {
      comment: 'The stage at whose gate it must be known; one for each process that works by the methodology.',
      example: 'Qualification',
    }),
    askedAs: many('texts', {
      comment: 'The words in which your criteria and questions ask for it, where they don’t use its name.',
      example: 'who has to agree, named author',
    }),
    time: one('duration', { comment: 'For a step of a meeting: how long it takes.', example: '5 minutes' }),
  },
  sections: {
    ask: section('items', { comment: 'Questions, one a bullet; below each, what to listen for.' }),
  },
} as const satisfies BlockShape

export const methodology = concept({
  kind: 'methodology',
  where: { folder: 'content/methodologies', entry: 'file' },
  comment:
    'A declared way to run meetings or to qualify opportunities. Each `##` heading is a field to fill, or a step of the meeting.',
  frontMatter: governance.extend({
    type: z
      .enum(['opportunity', 'meeting'])
      .describe('`opportunity`: fields to know about a deal; `meeting`: steps of a conversation.'),
    acronym: z
      .string()
      .regex(/^\p{Lu}{2,}$/u, 'capital letters such as `MEDDPICC`')
      .optional()
      .describe('The letters its fields spell, where the title isn’t these letters itself.'),
  }),
  names: {},
  body: { labels: {}, sections: {}, each: { fields: fieldShape } },
})

export type Methodology = EntryFor<typeof methodology>
export type MethodologyField = Named<typeof fieldShape>
