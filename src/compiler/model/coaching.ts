import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const coaching = concept({
  kind: 'coaching',
  where: { folder: 'content/coaching', entry: 'file' },
  comment: 'How managers make the process a habit, level by level.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Coaching = EntryFor<typeof coaching>
