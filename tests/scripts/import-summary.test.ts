import { describe, expect, it } from 'vitest'
import { checkApart } from '../../scripts/import-check.ts'
import { howMany, toFix } from '../../scripts/import-summary.ts'
import { writeReport } from '../../src/import/index.ts'
import { compiled } from '../compiler/compiled.ts'
import { imported } from '../import/handbook.ts'

describe('a check of what was imported', () => {
  const text = `---\ntitle: A\n---\n\n${'- [a](gone.md) **b** _c_ `d`\n'.repeat(2000)}`
  const input = (count: number) => ({
    settings: undefined,
    sources: Array.from({ length: count }, (_, index) => ({
      file: `content/guides/a-${index}.md`,
      bytes: new TextEncoder().encode(text),
      origin: 'company' as const,
    })),
    assets: [],
    today: '2026-11-22',
  })

  it('says what is to fix', async () => {
    const findings = await checkApart(input(1))
    expect(findings?.map(({ rule }) => rule)).toContain('owner-missing')
  })

  it('ends where the memory does, and nothing else with it', async () => {
    expect(await checkApart(input(200), 64)).toBeUndefined()
  })
})

describe('an import of more than fits into the memory', () => {
  it('says so on the screen and in the report', () => {
    expect(toFix(undefined)).toBe(
      'They weren’t checked: together they need more memory than is free. Import the folder in parts.',
    )
    expect(toFix([])).toBe('0 things are to fix.')
    const it = imported({ 'a.md': '# A' })
    const report = writeReport({ folder: 'x', imported: it, unread: [], unwritten: [], findings: undefined })
    expect(report).toContain(
      'Together they need more memory than was free, so they weren’t checked and nobody knows what is to fix.',
    )
    expect(report).not.toContain('What is missing')
  })
})

describe('what an import says it made', () => {
  it.each([
    [1, 0, false, '1 source is'],
    [1, 1, false, '1 source and 1 other file are'],
    [2, 2, false, '2 sources and 2 other files are'],
    [0, 0, false, '0 sources are'],
    [1, 0, true, '1 source would be'],
  ])('of %i sources and %i other files, is in the right words', (sources, others, isDry, words) => {
    expect(howMany(sources, others, isDry)).toBe(words)
  })

  it('goes on with what is to fix', () => {
    const [finding] = compiled({ 'fieldbook.yaml': 'name: Ours\n' }).findings
    expect([toFix([finding!]), toFix([finding!, finding!])]).toEqual(['1 thing is to fix.', '2 things are to fix.'])
  })
})

describe('headings of many pages', () => {
  it('are led to wherever among them they stand', () => {
    const pages = Array.from({ length: 1100 }, (_, index): [string, string] => {
      const next = String((index + 1) % 1100).padStart(4, '0')
      return [
        `p${String(index).padStart(4, '0')}.md`,
        `# P${index}\n\n## Part “${index}”\n\n[next](p${next}.md#part-${(index + 1) % 1100})\n`,
      ]
    })
    const { sources } = imported(Object.fromEntries(pages))
    const links = sources.map(({ text }) => /\]\((.*)\)/.exec(text)?.[1])
    expect(links.slice(497, 502)).toEqual([498, 499, 500, 501, 502].map((n) => `p0${n}.md#part-${n}`))
    expect(sources.flatMap(({ lost }) => lost)).toEqual([])
  })
})
