import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one } from './shape.ts'

export const offering = concept({
  kind: 'offering',
  where: { folder: 'content/offerings', entry: 'file' },
  comment: 'What is sold.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {
      price: one('line', { comment: 'What it costs, roughly.', example: '$180k to $900k' }),
      leadTime: one('line', { comment: 'From order to delivery.', example: '26 weeks' }),
      boughtBy: many('names', { kinds: ['persona'], comment: 'Who buys it.', example: 'Operations manager' }),
    },
    sections: {},
    ownHeadings: true,
  },
})

export const channel = concept({
  kind: 'channel',
  where: { folder: 'content/channels', entry: 'file' },
  comment: 'Through whom it is sold.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export const vertical = concept({
  kind: 'vertical',
  where: { folder: 'content/verticals', entry: 'file' },
  comment: 'An industry that is sold to.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})

export type Offering = EntryFor<typeof offering>
export type Channel = EntryFor<typeof channel>
export type Vertical = EntryFor<typeof vertical>
