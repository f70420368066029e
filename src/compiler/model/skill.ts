import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const skill = concept({
  kind: 'skill',
  where: { folder: 'content/skills', entry: 'file' },
  comment: 'Something a seller must be able to do, and how to practise it.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Skill = EntryFor<typeof skill>
