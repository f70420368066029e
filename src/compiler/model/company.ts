import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const company = concept({
  kind: 'company',
  where: { file: 'content/company.md', entry: 'file' },
  comment: 'Strategy, stories, brand personality and differentiators.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Company = EntryFor<typeof company>
