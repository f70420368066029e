import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many, one, section, sections, type Block, type BlockShape, type Named, type Point } from './shape.ts'

/** What the texts of strategy have in common: which lines of the SWOT they answer. */
const answers = many('texts', {
  comment: 'Which lines of the SWOT it answers, by the words before their colon.',
  example: 'Lead time, Own product tested',
})

const figuresShape = {
  labels: {},
  sections: {},
  bullets: {
    points: {
      labels: { source: one('line', { comment: 'Where it comes from.', example: 'annual report' }) },
      sections: {},
      bullets: { parts: { labels: {}, sections: {} } },
    },
  },
} as const satisfies BlockShape

const storyShape = { labels: { answers }, sections: {} } as const satisfies BlockShape

const swotShape = {
  labels: {},
  sections: {
    strengths: section('items', { comment: 'What we are good at. A name, a colon, what is meant.' }),
    weaknesses: section('items', { comment: 'What we are not good at.' }),
    opportunities: section('items', { comment: 'What happens outside that helps us.' }),
    threats: section('items', { comment: 'What happens outside that hurts us.' }),
  },
} as const satisfies BlockShape

const goalShape = {
  labels: {
    now: one('line', { comment: 'Where we stand, with its date.', example: '94 % (2025)' }),
    target: one('line', { comment: 'Where we want to be, and by when.', example: '97 % by 2027' }),
    answers,
  },
  sections: {},
} as const satisfies BlockShape

const wordsShape = {
  labels: {
    use: many('texts', { comment: 'Words that sound like us.', example: 'hours, what it costs' }),
    avoid: many('texts', {
      comment: 'Words that don’t. Playbooks and answers to objections are searched for them, in every form.',
      example: 'discount, best price',
    }),
  },
  sections: {},
} as const satisfies BlockShape

const differentiatorShape = {
  labels: {},
  sections: {},
  bullets: {
    points: {
      labels: { proof: one('line', { comment: 'What shows that it is true.', example: '94 % of lines in 2025' }) },
      sections: {},
    },
  },
} as const satisfies BlockShape

export const company = concept({
  kind: 'company',
  where: { file: 'content/company.md', entry: 'file' },
  comment: 'Strategy, stories, brand personality and differentiators.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {},
    sections: {
      figures: section(figuresShape, {
        comment: 'A figure a bullet: `Revenue: $148M (2025)`. The shares of a whole go below it.',
      }),
      strategy: section('prose', { comment: 'In a few sentences.' }),
      swot: section(swotShape, { comment: 'Strengths, weaknesses, opportunities and threats, each a heading.' }),
      strategicGoals: section(
        { labels: {}, sections: {}, each: { goals: goalShape } },
        { comment: 'What the company wants to reach; each goal is a heading.' },
      ),
      insideStory: sections(storyShape, { title: 'optional', comment: 'The story told to our own people.' }),
      outsideStory: sections(storyShape, { title: 'optional', comment: 'The story told to buyers.' }),
      strategyAndProcess: section(
        {
          labels: {},
          sections: {
            differ: section('items', { comment: 'What one is and the other isn’t.' }),
            meet: section('items', { comment: 'The stages, gates and metrics in which the strategy shows.' }),
          },
        },
        { comment: 'How strategy and sales process differ, and where they meet.' },
      ),
      brand: section(
        { labels: {}, sections: {}, each: { stages: wordsShape } },
        {
          comment:
            'Brand personality. Each heading below it names stages (`Negotiation, Closing`), a process, or `All stages`.',
        },
      ),
      knowYourself: section(differentiatorShape, {
        comment: 'What sets us apart besides the product: what we know of ourselves; below each point its proof.',
      }),
      knowYourCompetition: section(differentiatorShape, { comment: '… what we know of our competition.' }),
      knowYourCustomer: section(differentiatorShape, { comment: '… what we know of our buyers.' }),
    },
    ownHeadings: true,
  },
})

export type Company = EntryFor<typeof company>
export type CompanyGoal = Named<typeof goalShape>
/** Words to use and to avoid at some stages. */
export type BrandWords = Named<typeof wordsShape>
export type Swot = Block<typeof swotShape>
export type Differentiator = Point<(typeof differentiatorShape)['bullets']['points']>
