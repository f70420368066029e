import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ToolProcess } from '../../../src/compiler/4-derive/tool-process.ts'
import { decimalSign, readAmount } from '../../../src/islands/tools/crm/amounts.ts'
import { enteredStage, guessColumns, isKnownHead } from '../../../src/islands/tools/crm/columns.ts'
import { dateOrder, readDay } from '../../../src/islands/tools/crm/dates.ts'
import { factsOf } from '../../../src/islands/tools/crm/facts.ts'
import { madeUpExport } from '../../../src/islands/tools/crm/made-up-export.ts'
import { openQuestions } from '../../../src/islands/tools/crm/open-questions.ts'
import { readDeals, type ReadingSettings } from '../../../src/islands/tools/crm/read-deals.ts'
import { readTable, type Table } from '../../../src/islands/tools/crm/read-table.ts'
import { likeliestProcess, stageMeaning } from '../../../src/islands/tools/crm/stage-names.ts'
import { writeCsv } from '../../../src/islands/tools/crm/write-csv.ts'

const process = {
  id: 'p',
  title: 'P',
  stages: [
    {
      id: 'qualify',
      title: 'Qualification',
      names: ['2 – Qualify'],
      conversion: { known: 'measured', share: 0.5 },
      yes: 'next',
      typicalDays: 10,
    },
    {
      id: 'close',
      title: 'Closing',
      names: [],
      conversion: { known: 'measured', share: 0.8 },
      yes: 'won',
      typicalDays: 20,
    },
  ],
} as unknown as ToolProcess

describe('a file', () => {
  it.each([
    ['UTF-8', 'utf-8', [...strToU8('\ufeffStage;Betrag\nQualität;5\n')]],
    ['UTF-16 with a mark', 'utf-16le', utf16('\ufeffStage;Betrag\nQualität;5\n')],
    ['UTF-16 without one', 'utf-16le', utf16('Stage;Betrag\nQualität;5\n')],
    ['Windows-1252', 'windows-1252', [...'Stage;Betrag\nQualit\u00e4t;5\n'].map((letter) => letter.charCodeAt(0))],
  ])('in %s is read', (_, encoding, bytes) => {
    expect(tableOf(new Uint8Array(bytes))).toMatchObject({
      heads: ['Stage', 'Betrag'],
      rows: [{ row: 2, cells: ['Qualität', '5'] }],
      encoding,
    })
  })

  it.each([
    ['nothing', [], 'empty'],
    ['blank lines', strToU8('\n \n'), 'empty'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'old workbook'],
    ['a broken zip', [0x50, 0x4b, 1, 2, 3], 'no table'],
    ['a picture', [0x89, 0x50, 0, 0, 1, 0, 0, 2, 0, 0, 3], 'no table'],
    ['heads alone', strToU8('Stage,Amount\n'), 'no rows'],
    ['one line of words', strToU8('hello\n'), 'no table'],
  ])('of %s says what it is', (_, bytes, problem) => {
    expect(tableOf(new Uint8Array(bytes))).toBe(problem)
  })

  it('has its heads below the title of a report, and numbers what stands there twice', () => {
    const text = 'Open pipeline\n\nOpportunity Name\tStage\tAmount\tamount\t\nA\tClosing\t1\t2\t3\n'
    expect(tableOf(strToU8(text))).toMatchObject({
      heads: ['Opportunity Name', 'Stage', 'Amount', 'amount (2)', 'Column 5'],
      twice: ['amount'],
      rows: [{ row: 4 }],
    })
  })

  it('of a workbook has its dates as dates and its formulas as what they came to', () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Close Date</t></is></c></row>
      <row r="3"><c r="A3" t="str"><f>1+1</f><v>A &amp; B</v></c><c r="B3" s="1"><v>46348</v></c><c r="D3"><v>5</v></c></row></sheetData></worksheet>`
    const bytes = zipSync({
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      'xl/sharedStrings.xml': strToU8('<sst><si><r><t>St</t></r><r><t>age</t></r></si></sst>'),
      'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    })
    expect(tableOf(bytes)).toMatchObject({
      heads: ['Stage', 'Close Date'],
      rows: [{ row: 3, cells: ['A & B', '2026-11-22', '', '5'] }],
      encoding: 'workbook',
    })
  })
})

describe('the columns of Salesforce and HubSpot', () => {
  it('are known by their names', () => {
    expect(guessColumns(['Opportunity Name', 'Stage', 'Amount', 'Close Date', 'Opportunity Owner', 'Colour'])).toEqual({
      name: 'Opportunity Name',
      stage: 'Stage',
      value: 'Amount',
      closes: 'Close Date',
      owner: 'Opportunity Owner',
    })
    expect(guessColumns(['Deal Name', 'Deal Stage', 'Create Date', 'Deal owner', 'Closed Lost Reason'])).toEqual({
      name: 'Deal Name',
      stage: 'Deal Stage',
      created: 'Create Date',
      owner: 'Deal owner',
      lossReason: 'Closed Lost Reason',
    })
    expect(enteredStage('Date entered "2 – Qualify (Sales pipeline)"')).toBe('2 – Qualify')
    expect(enteredStage('Close Date')).toBeUndefined()
  })
})

describe('dates', () => {
  it('that could be two things are asked about, never guessed', () => {
    expect(dateOrder(['3/4/2026', '5/6/2026'])).toBe('ask')
    expect(dateOrder(['3/4/2026', '25/6/2026'])).toBe('day first')
    expect(dateOrder(['3/4/2026', '6/25/2026'])).toBe('month first')
    expect(dateOrder(['25/6/2026', '6/25/2026'])).toBe('both')
    expect(dateOrder(['2026-03-04', '3.4.2026', '4/4/2026', ''])).toBe('plain')
  })

  it('are read as the calendar has them, in every way they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7400, max: 40_000 }), (day) => {
        const [year = '', month = '', date = ''] = new Date(day * 86_400_000).toISOString().slice(0, 10).split('-')
        const name = 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(Number(month) * 3 - 3, Number(month) * 3)
        for (const text of [
          `${year}-${month}-${date}`,
          `${year}-${month}-${date}T09:15:00Z`,
          `${date}.${month}.${year}`,
          `${date}/${month}/${year}`,
          `${String(Number(date))} ${name} ${year}`,
          `${name} ${date}, ${year}`,
        ]) {
          expect(readDay(text, 'day first')).toBe(day)
        }
        expect(readDay(`${month}/${date}/${year} 9:15 AM`, 'month first')).toBe(day)
      }),
    )
  })

  it('that aren’t in the calendar are no dates', () => {
    expect([
      readDay('2026-02-30', 'day first'),
      readDay('soon', 'day first'),
      readDay('13/13/2026', 'day first'),
    ]).toEqual(Array(3).fill('unreadable'))
    expect(readDay('1901-01-01', 'day first')).toBe('absurd')
  })
})

describe('amounts', () => {
  it('that could be two things are asked about', () => {
    expect(decimalSign(['1.234', '5.000'])).toBe('ask')
    expect(decimalSign(['1.234', '5,50'])).toBe(',')
    expect(decimalSign(['1,234.50'])).toBe('.')
    expect(decimalSign(['1.234.567'])).toBe(',')
    expect(decimalSign(['1,5', '1.5'])).toBe('both')
    expect(decimalSign(['1000', '$20'])).toBe('plain')
  })

  it('are read whatever stands around them', () => {
    expect(readAmount('$1,234.50', '.')).toEqual({ value: 1234.5, currency: '$' })
    expect(readAmount('1.234,50 €', ',')).toEqual({ value: 1234.5, currency: 'EUR' })
    expect(readAmount('CHF 1’200', '.')).toEqual({ value: 1200, currency: 'CHF' })
    expect(readAmount('1 234 567', ',').value).toBe(1_234_567)
  })

  it('that are formulas, words, negative or absurd are none', () => {
    expect(['=1+1', '=HYPERLINK("x")', 'ten', '12,34,5', ''].map((text) => readAmount(text, '.').value)).toEqual(
      Array(5).fill('unreadable'),
    )
    expect(['-5', '(5)', '$-5', '-$5'].map((text) => readAmount(text, '.').value)).toEqual(Array(4).fill('negative'))
    expect(readAmount('9999999999999999', '.').value).toBe('absurd')
  })

  it('come back as they were, in both ways of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
        const value = cents / 100
        expect(readAmount(value.toLocaleString('en-US', { minimumFractionDigits: 2 }), '.').value).toBe(value)
        expect(readAmount(value.toLocaleString('de-DE', { minimumFractionDigits: 2 }), ',').value).toBe(value)
      }),
    )
  })
})

describe('rows', () => {
  const heads = ['Opportunity Name', 'Stage', 'Amount', 'Close Date', 'Next Step', 'Date entered "Closing"']
  const settings: ReadingSettings = {
    columns: guessColumns(heads),
    order: 'day first',
    sign: '.',
    rates: { EUR: 1.1 },
    stages: { '2 - qualify': stageMeaning('2 - qualify', process), Closing: { stage: 'close' }, 'Closed Won': 'won' },
    today: 20_000,
  }

  it('become deals or are listed with the cell that is why: none is lost', () => {
    const cells = [
      ['A', '2 - qualify', '€100', '22/11/2026', '', ''],
      ['B', 'Closed Won', '50', '2026-11-22', 'call', '2026-11-01'],
      ['C', 'Nowhere', '50', '', '', ''],
      ['D', 'Closing', '=2+2', '', '', ''],
      ['E', 'Closing', '-4', '', '', ''],
      ['F', 'Closing', '5', 'soon', '', ''],
      ['G', 'Closing', 'GBP 5', '', '', ''],
      ['Copyright'],
      ['H', '', '5', '', '', ''],
    ]
    const rows = cells.map((row, index) => ({ row: index + 2, cells: row }))
    const { deals, uncounted } = readDeals({ heads, rows, encoding: 'utf-8', twice: [] }, settings, () => undefined)
    expect(
      deals.map(({ name, state, stage, value, hasNextStep, entered }) => [
        name,
        state,
        stage,
        value,
        hasNextStep,
        entered,
      ]),
    ).toEqual([
      ['A', 'open', 'qualify', expect.closeTo(110, 6), false, {}],
      ['B', 'won', undefined, 50, true, { close: 20_758 }],
    ])
    expect(uncounted.map(({ row, fault, text }) => [row, fault, text])).toEqual([
      [4, 'stage', 'Nowhere'],
      [5, 'amount', '=2+2'],
      [6, 'negative', '-4'],
      [7, 'date', 'soon'],
      [8, 'rate', 'GBP'],
      [9, 'width', 'Copyright'],
      [10, 'no stage', 'H  5'],
    ])
    expect(deals.length + uncounted.length).toBe(rows.length)
  })

  it('are counted whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), { maxLength: 30 }), (cells) => {
        const rows = cells.map((row, index) => ({ row: index + 2, cells: row }))
        const { deals, uncounted } = readDeals({ heads, rows, encoding: 'utf-8', twice: [] }, settings, () => undefined)
        expect(deals.length + uncounted.length).toBe(rows.length)
      }),
    )
  })
})

describe('what must be asked', () => {
  it('is what could be two things', () => {
    const table = tableOf(
      strToU8('Deal Name,Deal Stage,Amount,Close Date\nA,Closing,€1.234,3/4/2026\nB,Closing,$2.000,5/4/2026\n'),
    ) as Table
    const columns = guessColumns(table.heads)
    const facts = factsOf(table, columns)
    const silent = { columns, order: undefined, sign: undefined, rates: {}, stages: {} }
    expect(openQuestions(facts, silent)).toEqual(['order', 'sign', 'rates'])
    expect(openQuestions(facts, { ...silent, columns: {}, order: 'day first', sign: ',', rates: { EUR: 1 } })).toEqual([
      'stage column',
    ])
    expect([facts.sampleDate, facts.sampleAmount]).toEqual(['3/4/2026', '€1.234'])
  })
})

describe('the made-up export', () => {
  it('is the same for the same seed, and everything in it is read', () => {
    const text = madeUpExport(process, 20_000)
    expect(madeUpExport(process, 20_000)).toBe(text)
    const table = tableOf(strToU8(text)) as Table
    const columns = guessColumns(table.heads)
    const facts = factsOf(table, columns)
    expect(openQuestions(facts, { columns, order: undefined, sign: undefined, rates: {}, stages: {} })).toEqual([])
    expect(facts.order).toBe('month first')
    expect(
      likeliestProcess(
        facts.stages.map(([name]) => name),
        [process],
      ),
    ).toBe(process)
    const stages = Object.fromEntries(facts.stages.map(([name]) => [name, stageMeaning(name, process)]))
    const { deals, uncounted } = readDeals(
      table,
      { columns, order: 'month first', sign: '.', rates: {}, stages, today: 20_000 },
      () => undefined,
    )
    expect(uncounted).toEqual([])
    expect(deals).toHaveLength(400)
    expect(new Set(deals.map(({ state }) => state)).size).toBe(3)
  })
})

describe('a list to download', () => {
  it('runs nothing in a workbook', () => {
    expect(writeCsv([['=1+1', '@x', '-5', '-a', 'a,"b"']])).toBe(`'=1+1,'@x,-5,'-a,"a,""b"""\r\n`)
    // Not a number, although it begins like one.
    expect(writeCsv([["-2+3+cmd|' /C calc'!A0"]])).toBe(`'-2+3+cmd|' /C calc'!A0\r\n`)
  })
})

function tableOf(bytes: Uint8Array): ReturnType<typeof readTable> {
  return readTable(bytes, isKnownHead)
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])
}
