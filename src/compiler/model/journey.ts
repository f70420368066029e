import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const journey = concept({
  kind: 'journey',
  where: { folder: 'content/journeys', entry: 'file' },
  comment: 'How a kind of buyer buys, step by step, before anybody sells to them.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Journey = EntryFor<typeof journey>
