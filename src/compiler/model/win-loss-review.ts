import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const winLossReview = concept({
  kind: 'win-loss-review',
  where: { file: 'content/win-loss-review.md', entry: 'file' },
  comment: 'What closed deals taught, and which gate was changed because of it.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type WinLossReview = EntryFor<typeof winLossReview>
