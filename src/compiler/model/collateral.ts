import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { one } from './shape.ts'

export const collateral = concept({
  kind: 'collateral',
  where: { folder: 'content/collateral', entry: 'file' },
  comment: 'Literature and tools: what helps a buyer to learn, or a seller to sell.',
  frontMatter: governance.extend({
    type: z
      .enum([
        'one-pager',
        'brochure',
        'calculator',
        'checklist',
        'customer story',
        'data sheet',
        'demo',
        'e-mail',
        'slides',
        'template',
        'video',
        'worksheet',
      ])
      .describe('What kind of thing it is.'),
    file: z.string().optional().describe('The file itself, beside this source.'),
    link: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where it lives, when it isn’t a file here.'),
    share: z.enum(['internal', 'partner', 'buyer']).describe('With whom it may be shared.'),
  }),
  names: {},
  body: {
    labels: {
      useWhen: one('prose', { comment: 'The moment for it.', example: 'they have put a figure on downtime' }),
      teaches: one('prose', { comment: 'What the buyer knows afterwards.', example: 'what a year of waiting costs' }),
    },
    sections: {},
    ownHeadings: true,
  },
})

export type Collateral = EntryFor<typeof collateral>
