import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { one, section } from './shape.ts'

export const pricing = concept({
  kind: 'pricing',
  where: { file: 'content/pricing.md', entry: 'file' },
  comment: 'Pricing rules: how much each role may take off alone, who decides above it, what must come back for it.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {
      discountOff: one('text', { comment: 'What a discount is taken off.', example: 'list price' }),
      decidesAbove: one('name', {
        kinds: ['role'],
        comment: 'Who decides above the highest limit.',
        example: 'Pricing desk',
      }),
      neverAbove: one('share', { comment: 'The discount that nobody gives more than.', example: '12 %' }),
    },
    sections: {
      limits: section('limits', {
        kinds: ['role'],
        comment:
          'How much each role may take off alone, one a bullet: `**Account executive:** 4 %`, `**Sales manager:** 8 %; above it Pricing desk`.',
      }),
      standing: section('items', {
        comment: 'Discounts that anybody gets on the same terms, such as `spare parts with Care Plus: 10 % off`.',
      }),
      trades: section('trades', {
        comment: 'What may be given, and what comes back for it: `**2 % off:** a deposit of 40 %`.',
      }),
      terms: section('items', { comment: 'How it is paid.' }),
      lowestMargins: section('limits', {
        kinds: ['offering'],
        comment: 'The gross margin that nothing leaves below, by offering: `**Packaging lines:** 26 %`.',
      }),
      never: section('items', { comment: 'What isn’t given, whoever asks.' }),
    },
    ownHeadings: true,
  },
})

export type Pricing = EntryFor<typeof pricing>
