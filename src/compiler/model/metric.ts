import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const metric = concept({
  kind: 'metric',
  where: { folder: 'content/metrics', entry: 'file' },
  comment: 'A number that changes someone’s behaviour.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Metric = EntryFor<typeof metric>
