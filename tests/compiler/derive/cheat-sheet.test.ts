import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cheatSheetOf } from '../../../src/compiler/index.ts'
import { linesOfRow, sheetLines } from '../../../src/compiler/4-derive/cheat-sheet-size.ts'
import { compiled } from '../compiled.ts'

describe('cheatSheetOf', () => {
  it('keeps the first sentence of what we do, and tells deal killers apart', () => {
    const sheet = sheetOf(1, 'Call them. They answer on Mondays.', 1)
    expect(sheet.rows[0]?.we).toEqual(['Call them.'])
    expect(sheet.rows[0]?.killers).toEqual(['they have money'])
    expect(sheet.rows[0]?.musts).toEqual(['point 1 is true'])
  })

  it('says how many points it leaves out, and never leaves out a deal killer', () => {
    const sheet = sheetOf(12, 'Call them, and then call them again, because nobody answers at the first time.', 9)
    const [row] = sheet.rows
    expect(row!.killers).toHaveLength(1)
    expect(row!.leftOut.we).toBe(9 - row!.we.length)
    expect(row!.leftOut.musts).toBe(9 - row!.musts.length)
    expect(row!.leftOut.we).toBeGreaterThan(0)
  })

  it('takes no more room than a sheet has, up to nine stages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        (stages, points, words) => {
          const { size, rows } = sheetOf(stages, `${'word '.repeat(words).trim()}.`, points)
          const lines = rows.reduce((sum, row) => sum + linesOfRow(row, size), 0)
          expect(lines).toBeLessThanOrEqual(sheetLines(size))
        },
      ),
      { numRuns: 40 },
    )
  })
})

function sheetOf(stages: number, point: string, points: number) {
  const numbers = Array.from({ length: points }, (_, index) => index + 1)
  const stage = (number: number) =>
    [
      `## Stage ${'ABCDEFGHIJKLMN'[number]}`,
      '',
      '### Do',
      '',
      ...numbers.map(() => `- ${point}`),
      '',
      '### Gate: Is it true?',
      '',
      '- **Deal killer:** they have money',
      ...numbers.map((it) => `- **Must:** point ${it} is true`),
      '',
    ].join('\n')
  const { handbook } = compiled({
    'content/processes/sale.md': `---\ntitle: Sale\ntype: opportunity\nroles: [seller]\n---\n\n${Array.from({ length: stages }, (_, index) => stage(index)).join('\n')}`,
  })
  return cheatSheetOf(handbook, handbook.get('process', 'sale')!)
}
