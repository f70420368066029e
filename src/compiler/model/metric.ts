import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one } from './shape.ts'

/** From what a manager can order to what only comes of it. */
export const metricLevels = ['activity', 'objective', 'result'] as const

export const metric = concept({
  kind: 'metric',
  where: { folder: 'content/metrics', entry: 'file' },
  comment: 'A number that changes someone’s behaviour.',
  frontMatter: governance.extend({
    level: z
      .enum(metricLevels)
      .describe('`activity` can be managed, `objective` can be influenced, `result` only comes of the others.'),
  }),
  names: {},
  body: {
    labels: {
      formula: one('line', {
        comment: 'How it is computed, in words and with `×`, `÷`, `+`, `−` and parentheses.',
        example: 'won ÷ (won + lost)',
      }),
      example: one('line', {
        comment: 'The sum once worked out; the check does it again.',
        example: '38 ÷ (38 + 62) = 38 %',
      }),
      target: one('measure', {
        comment: 'What it should be, and by when or in which year.',
        example: 'at least 40 % in 2026',
      }),
      lastMeasured: one('measure', {
        comment: 'What it was, and when; `not measured yet` is an honest value.',
        example: '38 % (2025)',
      }),
      role: many('names', { kinds: ['role'], comment: 'Whose behaviour it changes.', example: 'Sales manager' }),
      whenItFalls: one('prose', {
        comment: 'What they do when it falls.',
        example: 'clears the oldest deals in the one-to-one',
      }),
      whenItRises: one('prose', { comment: 'What they do when it rises.', example: 'raises the target next quarter' }),
      behaviour: one('prose', {
        comment: 'What changes either way.',
        example: 'asks for a delivery date before promising one',
      }),
      review: one('line', {
        comment: 'How often it is looked at, and where.',
        example: 'every second week, in the funnel review',
      }),
      process: many('name', {
        kinds: ['process'],
        comment: 'The process it measures.',
        example: '[New business, direct](../processes/new-business-direct.md)',
      }),
      stages: many('texts', { comment: 'Its stages, where it doesn’t measure all of it.', example: 'Qualification' }),
      moves: many('name', {
        kinds: ['metric'],
        comment: 'The metric it moves, one level up.',
        example: '[Win rate, lines](win-rate-lines.md)',
      }),
    },
    sections: {},
    ownHeadings: true,
  },
})

export type Metric = EntryFor<typeof metric>
