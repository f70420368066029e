import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const competitor = concept({
  kind: 'competitor',
  where: { folder: 'content/competitors', entry: 'file' },
  comment: 'A battle card: whom buyers compare us with.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Competitor = EntryFor<typeof competitor>
