import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, type BlockShape, type Point } from './shape.ts'

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
      channels: many('names', {
        kinds: ['channel'],
        comment: 'Through whom it is sold; through the others it isn’t, on purpose.',
        example: 'Direct, Dealer',
      }),
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

const requirementShape = {
  labels: {
    show: many('names', {
      kinds: ['collateral'],
      comment: 'The collateral that shows we can do it.',
      example: '[Changeover by the buyer’s own operator](../collateral/changeover-video.md)',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const personaShape = {
  labels: {},
  sections: {},
  bullets: { points: requirementShape },
  named: ['persona'],
} as const satisfies BlockShape

export const vertical = concept({
  kind: 'vertical',
  where: { folder: 'content/verticals', entry: 'file' },
  comment: 'An industry that is sold to.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {},
    sections: {
      requirements: section(
        { labels: {}, sections: {}, bullets: { points: requirementShape }, each: { personas: personaShape } },
        { comment: 'What buyers there must reach. Each heading below it names a persona: what counts for this one.' },
      ),
    },
    ownHeadings: true,
  },
})

export type Offering = EntryFor<typeof offering>
export type Channel = EntryFor<typeof channel>
export type Vertical = EntryFor<typeof vertical>
export type Requirement = Point<typeof requirementShape>
