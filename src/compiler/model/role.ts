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
      accounts: one('accounts', {
        comment: 'For a role that sells: how many accounts one person looks after. `not known yet` is an honest value.',
        example: '25',
      }),
      calls: one('calls', {
        comment:
          'How many conversations, what a bad one costs (low, medium or high risk), and whether they are alike or each different.',
        example: '7 a week, high risk, each different',
      }),
      deals: one('deals', {
        comment: 'How long a deal takes, whether it has a set start and end, and its size; `none` without own deals.',
        example: '4 months, set start and end, $820k',
      }),
      revenue: one('revenue', {
        comment:
          'Which share comes from how many accounts; `new every year` where they don’t buy again; `spread over all`.',
        example: '72 % from 5 accounts',
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
