import { describe, expect, it } from 'vitest'
import { findNearFiles } from '../../src/compiler/2-link/near-files.ts'
import type { Ground } from '../../src/compiler/2-link/links.ts'
import type { Parsed } from '../../src/compiler/model/source.ts'

const entry = (title: string) => ({ title }) as Parsed['entries'][number]
const source = (file: string, title: string): [string, Parsed] => [
  file,
  { file, entries: [entry(title)] } as unknown as Parsed,
]

const ground: Ground = {
  parsed: new Map([
    source('content/guides/first-week.md', 'First week'),
    source('content/personas/chief.md', 'Chief'),
    source('content/objections/too-expensive.md', 'It costs too much'),
  ]),
  assets: new Map([['content/guides/sheet.csv', { file: 'content/guides/sheet.csv', bytes: 1 }]]),
}

describe('what a link to nothing may mean', () => {
  it.each([
    ['a file beside it with nearly its name', 'content/guides/first-weak.md', 'x', 'content/guides/first-week.md'],
    [
      'what its words are the title of',
      'content/guides/nothing.md',
      'it costs too much',
      'content/objections/too-expensive.md',
    ],
    ['a file of its name elsewhere', 'content/guides/chief.md', 'x', 'content/personas/chief.md'],
    [
      'a file with nearly its path',
      'content/object/too-expensive.markdown',
      'x',
      'content/objections/too-expensive.md',
    ],
    ['nothing that is there', 'other/place.pdf', 'x', undefined],
  ])('%s', (_, target, words, file) => {
    expect(findNearFiles(ground, 1000).near(target, words)).toBe(file)
  })

  it('isn’t looked for letter by letter without end', () => {
    const files = findNearFiles(ground, 20)
    const slips = Array.from({ length: 12 }, (_, index) => `content/guides/first-week${index}.md`)
    expect(slips.map((slip) => files.near(slip, 'x') !== undefined)).toEqual(slips.map((_, index) => index < 10))
    expect(files.near(slips[0]!, 'x')).toBe('content/guides/first-week.md')
    expect(files.near('content/guides/nothing.md', 'It costs too much')).toBe('content/objections/too-expensive.md')
  })

  it('may be a folder', () => {
    const { isFolder } = findNearFiles(ground, 0)
    expect(['content/guides', 'content', '', 'content/guid', 'content/guides/sheet.csv'].map(isFolder)).toEqual([
      ...[true, true, true, false, false],
    ])
  })
})
