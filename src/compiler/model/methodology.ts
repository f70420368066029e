import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const methodology = concept({
  kind: 'methodology',
  where: { folder: 'content/methodologies', entry: 'file' },
  comment: 'A declared way to run meetings or to qualify opportunities.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Methodology = EntryFor<typeof methodology>
