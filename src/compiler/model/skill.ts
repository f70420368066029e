import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { section } from './shape.ts'

export const skill = concept({
  kind: 'skill',
  where: { folder: 'content/skills', entry: 'file' },
  comment: 'Something a seller must be able to do. Roles link it under `## Skills`, stages name it in `Skills`.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {},
    sections: {
      goodLooksLike: section('items', {
        comment: 'What somebody does who can do it; each point can be seen or heard.',
      }),
      practice: section('items', { comment: 'How to practice it, one exercise a bullet.' }),
      mistakes: section('items', { comment: 'What mostly goes wrong; below each, what to do instead.' }),
    },
    ownHeadings: true,
  },
})

export type Skill = EntryFor<typeof skill>
