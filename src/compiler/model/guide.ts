import { z } from 'zod'
import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const guide = concept({
  kind: 'guide',
  where: { folder: 'content/guides', entry: 'file' },
  comment: 'A page to learn from. Headings are the author’s own.',
  frontMatter: governance.extend({
    path: z.string().optional().describe('The onboarding path it belongs to: `First week`.'),
    order: z.number().optional().describe('Its place in the path.'),
    minutes: z.number().positive().optional().describe('How long it takes to read and practise.'),
    roles: z.array(z.string()).optional().describe('For whom, when not for all.'),
  }),
  names: { roles: ['role'] },
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Guide = EntryFor<typeof guide>
