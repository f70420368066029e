import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const pricing = concept({
  kind: 'pricing',
  where: { file: 'content/pricing.md', entry: 'file' },
  comment: 'Pricing rules: discount limits by role, gives and gets.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Pricing = EntryFor<typeof pricing>
