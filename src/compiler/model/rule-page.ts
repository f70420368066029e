import { concept } from './concept.ts'
import { governance } from './governance.ts'

export const rulePage = concept({
  kind: 'rule',
  where: { folder: 'docs/rules', entry: 'file' },
  comment: 'The page of one rule: what, why, an example that is wrong, one that is right, how to fix.',
  frontMatter: governance,
  names: {},
  body: { labels: {}, sections: {}, ownHeadings: true },
})
