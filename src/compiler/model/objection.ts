import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, type BlockShape } from './shape.ts'

/** The labels of an objection, in a file of its own and inside a playbook alike. */
export const objectionLabels = {
  alsoHeard: many('text', {
    comment: 'The same in other words; search finds them.',
    example: 'it isn’t in the plan, come back in spring',
  }),
  means: one('prose', { comment: 'What is behind it.', example: 'the loss has no owner yet' }),
  show: many('names', {
    kinds: ['collateral'],
    comment: 'The collateral that proves the answer.',
    example: '[Cost of waiting](../collateral/cost-of-waiting.md)',
  }),
  competitor: one('name', {
    kinds: ['competitor'],
    comment: 'Which competitor is behind it. Where there are battle cards, one of them.',
    example: 'Northwind',
  }),
} as const satisfies BlockShape['labels']

export const objection = concept({
  kind: 'objection',
  where: { folder: 'content/objections', entry: 'file' },
  comment: 'What buyers say. The title is in their words; the text below it is the answer.',
  frontMatter: governance,
  names: {},
  body: {
    labels: objectionLabels,
    sections: {
      proof: section('prose', { comment: 'What shows that the answer is true.' }),
      secondRound: section('prose', { comment: 'When they say it again.' }),
    },
  },
})

export type Objection = EntryFor<typeof objection>
