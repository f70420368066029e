import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, type BlockShape, type Named } from './shape.ts'

const lessonShape = {
  labels: {
    after: many('texts', { comment: 'Which deals taught it: won, lost or delivered.', example: 'lost' }),
    inCommon: one('prose', {
      comment: 'What these buyers had in common, with the count.',
      example: '19 of 56 had an annual revenue below $50M',
    }),
    lossReason: many('text', { comment: 'The loss reasons it is about, one a line.', example: 'price' }),
    process: one('name', {
      kinds: ['process'],
      comment: 'The process whose gate was changed.',
      example: '[New business, direct](processes/new-business-direct.md)',
    }),
    gateChanged: one('text', { comment: 'The stage whose gate was changed.', example: 'Qualification' }),
    criterionAdded: one('text', {
      comment: 'The criterion that was added or sharpened, as the gate words it.',
      example: 'annual revenue of at least $50M',
    }),
    changed: one('day', { comment: 'Since when the gate says so.', example: '2026-01-12' }),
  },
  sections: {},
} as const satisfies BlockShape

export const winLossReview = concept({
  kind: 'win-loss-review',
  where: { file: 'content/win-loss-review.md', entry: 'file' },
  comment: 'What closed deals taught, and which gate was changed because of it. Each `##` heading is a lesson.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {
      examined: many('texts', { comment: 'Which closed deals are examined.', example: 'won, lost, delivered' }),
      threshold: one('line', { comment: 'From which size on.', example: 'every line deal above $500k' }),
      within: one('duration', { comment: 'How soon after the deal is closed.', example: '30 days' }),
      role: many('names', { kinds: ['role'], comment: 'Who leads it.', example: 'Head of sales' }),
    },
    sections: {
      lossReasons: section('items', {
        comment: 'Why deals are lost: the list to choose from, each with its count where there is one.',
      }),
    },
    each: { lessons: lessonShape },
  },
})

export type WinLossReview = EntryFor<typeof winLossReview>
export type WinLossLesson = Named<typeof lessonShape>
