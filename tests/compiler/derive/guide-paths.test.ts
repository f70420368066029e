import { describe, expect, it } from 'vitest'
import { guidePaths } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

describe('guide paths', () => {
  it('stand in the order of their first guide, and guides without a path come last', () => {
    const guide = (front: string): string => `---\ntitle: T\n${front}\n---\n\nText.\n`
    const handbook = compiled({
      'content/guides/extra.md': guide('minutes: 3'),
      'content/guides/second.md': guide('path: Month\norder: 4'),
      'content/guides/first.md': guide('path: Week\norder: 2'),
      'content/guides/start.md': guide('path: Week\norder: 1'),
    }).handbook
    const paths = guidePaths(handbook.all('guide'), 'More')
    expect(paths.map(({ name, guides }) => [name, guides.map(({ id }) => id)])).toEqual([
      ['Week', ['start', 'first']],
      ['Month', ['second']],
      ['More', ['extra']],
    ])
  })
})
