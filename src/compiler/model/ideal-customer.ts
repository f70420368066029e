import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'

export const idealCustomer = concept({
  kind: 'ideal-customer',
  where: { file: 'content/ideal-customer.md', entry: 'file' },
  comment: 'Whom it pays to pursue: industries, size and exclusions.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type IdealCustomer = EntryFor<typeof idealCustomer>
