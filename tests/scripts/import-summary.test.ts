import { describe, expect, it } from 'vitest'
import { isTooMuch, toFix } from '../../scripts/import-summary.ts'
import { writeReport } from '../../src/import/index.ts'
import { imported } from '../import/handbook.ts'

describe('an import of more than fits into one handbook', () => {
  it('isn’t checked', () => {
    expect([isTooMuch([60_000_000, 40_000_000]), isTooMuch([60_000_000, 40_000_001])]).toEqual([false, true])
  })

  it('says so on the screen and in the report', () => {
    expect(toFix(undefined)).toBe(
      'They weren’t checked: more than 100 MB of text don’t fit into one handbook. Import the folder in parts.',
    )
    expect(toFix([])).toBe('0 things are to fix.')
    const it = imported({ 'a.md': '# A' })
    const report = writeReport({ folder: 'x', imported: it, unread: [], unwritten: [], findings: undefined })
    expect(report).toContain('They are too many to be checked together, so nobody knows what is to fix.')
    expect(report).not.toContain('What is missing')
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
