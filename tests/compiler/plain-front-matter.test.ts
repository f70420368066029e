import fc from 'fast-check'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readYaml } from '../../src/compiler/1-parse/front-matter.ts'
import { readPlainFrontMatter } from '../../src/compiler/1-parse/plain-front-matter.ts'
import type { Issue } from '../../src/compiler/model/issue.ts'
import { generatorRoot } from '../../src/workspace/index.ts'

const keys = [
  'title',
  'summary',
  'review-every',
  'a',
  'owner',
  'constructor',
  'null',
  'true',
  'Title',
  'a b',
  '- a',
  '',
]
/** Each between two bars. The first line is of those that the quick reader knows. */
const values = String.raw`
words|two words|don’t|don't|a, b|naïve|e5|a [b] {c}|a * & ! > % @|yes|NaN|nulls|7|0|2026-11-22|10 days|5 % at 22:00|1 2
null|True|FALSE|~|.inf|007|1.5|1e3|0x1f|-3|+3|2026-1-2|2026-11-22T10:00:00Z|12:30|€ 5|“quoted”|"quoted"|'it'|"open
a: b|a:b|a #b|a#b|# none|> |&a b|*a|!!int 3|- a|? a|@a|%a|1 :|at 22: 00|{a: b}|---|...|
[]|[a]|[a, b c]|[ a ,b ]|[a,, b]|[a, ]|[a, null]|[a, 1]|[a: b]|[[a]]|[a|[a] b|["a"]
`.split(/[|\n]/)
const invisible = [
  '|',
  '`a',
  'a\tb',
  'a\t',
  'a  ',
  'a\u00a0b',
  'a\u200bb',
  'a\r',
  'a\n  b',
  'a\nb',
  '\n  - a\n  - b',
  'a\n',
  '\n',
]
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...values.slice(1, 19)) },
  { weight: 4, arbitrary: fc.constantFrom(...values, ...invisible) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...keys.slice(0, 6)) },
  { weight: 1, arbitrary: fc.constantFrom(...keys) },
)
const colon = fc.constantFrom(': ', ': ', ': ', ':  ', ':', ' : ')
const line = fc.tuple(key, colon, value, fc.constantFrom('', '', ' ')).map((parts) => parts.join(''))
const frontMatter = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))

/** All that can be asked of front matter. A comment before it leaves nothing to the quick reader. */
function read(yaml: string, firstLine = 2) {
  const issues: Issue[] = []
  const { value, content, at, keyAt } = readYaml('a.md', yaml, firstLine, z.record(z.string(), z.unknown()), (it) =>
    issues.push(it),
  )
  const known = [...keys, ...Object.keys((content as object | undefined) ?? {})]
  const places = known.map((key) => [at(key), at(key, 0), at(key, 1), at(key, 7), keyAt([key]), keyAt([key, 'a'])])
  return { value, content, issues, places: [...places, keyAt([])] }
}

describe('front matter of plain words', () => {
  it('is read as YAML has it, with the same places', () => {
    let plain = 0
    fc.assert(
      fc.property(frontMatter, (yaml) => {
        if (readPlainFrontMatter(yaml)) plain++
        expect(read(yaml)).toEqual(read(`# begin\n${yaml}`, 1))
      }),
      { numRuns: 5000, seed: 1122 },
    )
    expect(plain).toBeGreaterThan(500)
  })

  it('is what nearly every file of the sample begins with', () => {
    const files = globSync('{content,playbooks}/**/*.md', { cwd: generatorRoot })
    const fronts = files.flatMap(
      (file) => /^---\n(.*?)\n---\n/s.exec(readFileSync(join(generatorRoot, file), 'utf8'))?.[1] ?? [],
    )
    const plain = fronts.filter((yaml) => readPlainFrontMatter(yaml))
    expect(fronts.length).toBeGreaterThan(100)
    expect(plain.length / fronts.length).toBeGreaterThan(0.8)
  })
})
