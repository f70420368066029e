import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, type BlockShape, type Named } from './shape.ts'

const stepShape = {
  labels: {
    theyDo: one('prose', {
      comment: 'What the buyer does in this step, whether we are there or not.',
      example: 'add up what the stops have cost, and find out who wants them gone',
    }),
    trigger: one('prose', {
      comment: 'The event on the buyer’s side that starts the step.',
      example: 'a missed delivery, an audit finding',
    }),
    buyers: many('names', {
      kinds: ['persona'],
      comment: 'Who takes part.',
      example: 'Operations manager, Chief financial officer',
    }),
    mustKnow: many('line', {
      comment: 'What they must know before they can go on.',
      example: 'what an hour of a stopped line costs',
    }),
    theyDecide: one('line', {
      comment: 'What they decide at the end of the step.',
      example: 'whether the loss is worth a request for capital',
    }),
  },
  sections: {},
  ownHeadings: true,
} as const satisfies BlockShape

export const journey = concept({
  kind: 'journey',
  where: { folder: 'content/journeys', entry: 'file' },
  comment:
    'How a kind of buyer buys, step by step, before anybody sells to them. Each `##` heading is a step of theirs; the stages of a process say which steps they serve.',
  frontMatter: governance.extend({
    verticals: z.array(z.string()).optional().describe('The industries that buy like this; all, if left out.'),
    personas: z.array(z.string()).optional().describe('The persona whose way it is, where it is one’s alone.'),
  }),
  names: { verticals: ['vertical'], personas: ['persona'] },
  body: { labels: {}, sections: {}, each: { steps: stepShape } },
})

export type Journey = EntryFor<typeof journey>
export type Step = Named<typeof stepShape>
