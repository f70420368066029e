import { describe, expect, it } from 'vitest'
import { guidePaths, guidesForReaderOf } from '../../../src/compiler/index.ts'
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

  it('go on with what is for the same role, or for everybody', () => {
    const role = (title: string): string => `---\ntitle: ${title}\ntype: sales\n---\n\nText.\n`
    const guide = (...roles: string[]): string =>
      `---\ntitle: T\npath: Days${roles.length > 0 ? `\nroles: [${roles.join()}]` : ''}\n---\n\nText.\n`
    const { handbook } = compiled({
      'content/roles/seller.md': role('Seller'),
      'content/roles/caller.md': role('Caller'),
      'content/guides/one.md': guide('seller'),
      'content/guides/two.md': guide('caller'),
      'content/guides/three.md': guide('caller', 'seller'),
      'content/guides/four.md': guide(),
    })
    const after = (id: string): string[] =>
      guidesForReaderOf(handbook, handbook.get('guide', id)!, handbook.all('guide'))
        .map((it) => it.id)
        .sort()
    expect(after('one')).toEqual(['four', 'one', 'three'])
    expect(after('four')).toEqual(['four', 'one', 'three', 'two'])
  })
})
