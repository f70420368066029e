import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { one, section, type BlockShape, type Point } from './shape.ts'

const weaknessShape = {
  labels: {
    source: one('line', { comment: 'Who saw it, or where it is written.', example: 'two buyers we lost to them' }),
    lastSeen: one('day', { comment: 'When it was last seen to be true.', example: '2026-09-18' }),
  },
  sections: {},
} as const satisfies BlockShape

export const competitor = concept({
  kind: 'competitor',
  where: { folder: 'content/competitors', entry: 'file' },
  comment: 'A battle card: whom buyers compare us with; doing nothing is one of them.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {
      price: one('line', { comment: 'How their price compares with ours.', example: '10–15 % below ours' }),
      leadTime: one('line', { comment: 'From order to delivery.', example: '14 weeks' }),
      meetThem: one('line', { comment: 'Where we meet them.', example: 'single machines, through dealers' }),
    },
    sections: {
      strengths: section('items', { comment: 'What they are good at; below each what it means for the deal.' }),
      weaknesses: section(
        { labels: {}, sections: {}, bullets: { points: weaknessShape } },
        { comment: 'Below each its source, and when it was last seen.' },
      ),
      trapQuestions: section('items', {
        comment: 'Questions that lead the buyer to a weakness by himself; below each what to listen for.',
      }),
      howToWin: section('items', { comment: 'What to do when they are in the deal.' }),
      walkAway: section('items', { comment: 'When the deal is theirs, and our time is better spent elsewhere.' }),
    },
    ownHeadings: true,
  },
})

export type Competitor = EntryFor<typeof competitor>
export type Weakness = Point<typeof weaknessShape>
