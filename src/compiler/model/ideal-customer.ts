import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, section, type Block, type BlockShape } from './shape.ts'

/** What is said of all buyers at the top of the file, and of some below a heading of their own. */
const profileShape = {
  labels: {
    channels: many('names', {
      kinds: ['channel'],
      comment: 'The channels it counts for; without it, all.',
      example: 'Direct',
    }),
    offerings: many('names', {
      kinds: ['offering'],
      comment: 'The offerings it counts for; without it, all.',
      example: 'Packaging lines',
    }),
    industries: many('names', {
      kinds: ['vertical'],
      comment: 'The industries it pays to pursue.',
      example: 'Dairy, Snacks',
    }),
  },
  sections: {
    size: section('items', {
      comment: 'How large, with numbers: gates that ask for the same are compared with them.',
    }),
    signals: section('items', { comment: 'What can be seen from outside that shows a good time to call.' }),
    exclusions: section('items', { comment: 'Who isn’t pursued, however much they ask.' }),
  },
} as const satisfies BlockShape

export const idealCustomer = concept({
  kind: 'ideal-customer',
  where: { file: 'content/ideal-customer.md', entry: 'file' },
  comment:
    'Whom it pays to pursue: industries, size, signals and exclusions. A `##` heading of your own holds what counts for one channel or offering only.',
  frontMatter: governance,
  names: {},
  body: { ...profileShape, each: { profiles: profileShape } },
})

export type IdealCustomer = EntryFor<typeof idealCustomer>
export type Profile = Block<typeof profileShape>
