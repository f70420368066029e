import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const sequence = concept({
  kind: 'sequence',
  where: { folder: 'content/sequences', entry: 'file' },
  comment: 'Dated touches by phone, e-mail, visit and social, with their texts.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Sequence = EntryFor<typeof sequence>
