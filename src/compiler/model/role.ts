import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section } from './shape.ts'

export const role = concept({
  kind: 'role',
  where: { folder: 'content/roles', entry: 'file' },
  comment: 'A job in the sales force, or a department that approves.',
  frontMatter: governance.extend({
    type: z
      .enum(['sales', 'support', 'management', 'department'])
      .describe('`sales` sells, `support` helps, `management` leads, `department` approves.'),
  }),
  names: {},
  body: {
    labels: {
      reportsTo: one('name', { kinds: ['role'], comment: 'The role it reports to.', example: 'Sales manager' }),
      works: one('line', {
        comment: 'Inside or field, hunter or farmer, before or after the sale.',
        example: 'field, hunter',
      }),
      contact: many('names', {
        kinds: ['person'],
        comment: 'Whom to ask.',
        example: 'Enablement lead, packaging lines',
      }),
    },
    sections: {
      decidesAlone: section('items', { comment: 'What it may decide without asking.' }),
      skills: section('items', { comment: 'What it must be good at.' }),
      tools: section('items', { comment: 'What it works with.' }),
    },
    ownHeadings: true,
  },
})

export type Role = EntryFor<typeof role>
