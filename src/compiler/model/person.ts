import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one } from './shape.ts'

export const person = concept({
  kind: 'person',
  where: { file: 'content/people.md', entry: 'heading' },
  comment: 'Who owns what and whom to ask. Each `##` heading stands for exactly one person.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {
      role: one('name', { kinds: ['role'], comment: 'Their job.', example: 'Sales manager' }),
      email: one('text', { comment: 'Where to write.', example: 'enablement@example.com' }),
      phone: one('text', { comment: 'Where to call.', example: '+1 555 0100' }),
      askAbout: one('prose', { comment: 'What they can answer.', example: 'prices, discounts, payment terms' }),
      alsoCalled: many('texts', { comment: 'Other names for the same person.', example: 'deal desk' }),
    },
    sections: {},
  },
})

export type Person = EntryFor<typeof person>
