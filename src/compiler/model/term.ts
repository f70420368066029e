import { concept, type EntryFor } from './concept.ts'
import { governance } from './governance.ts'
import { many } from './shape.ts'

export const term = concept({
  kind: 'term',
  where: { folder: 'content/glossary', entry: 'file' },
  comment: 'A word that new people don’t know. The text is its definition; the first sentence is shown in place.',
  frontMatter: governance,
  names: {},
  body: {
    labels: {
      seeAlso: many('names', {
        kinds: ['term', 'guide', 'offering', 'process', 'persona', 'role', 'objection'],
        comment: 'Related entries.',
        example: 'Changeover',
      }),
    },
    sections: {},
    ownHeadings: true,
  },
})

export type Term = EntryFor<typeof term>
