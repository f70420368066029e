import { expect, it } from 'vitest'
import { mendedBookmarks } from '../../src/paper/bookmark-titles.ts'
import { finishPdf } from '../../src/paper/finish-pdf.ts'
import { pdfText, readPdfText } from '../../src/paper/pdf-text.ts'

const bookmark = (title: string): string =>
  `7 0 obj\n<</Title ${title}\n/Parent 3 0 R\n/Dest [1 0 R /XYZ 0 0 0]>>\nendobj\n`

it.each([
  ['(2Qualification)', '2 Qualification'],
  ['(AskAsk)', 'Ask'],
  ['(Why \\(exactly\\)?Why \\(exactly\\)?)', 'Why (exactly)?'],
  [pdfText('PrüfenPrüfen'), 'Prüfen'],
])('says in the bookmark %s what the heading says', (title, said) => {
  const mended = mendedBookmarks(bookmark(title), ['2\nQualification', 'Ask', 'Why (exactly)?', 'Prüfen'])
  expect(mended.get(7)).toBe(`<</Title ${pdfText(said)}\n/Parent 3 0 R\n/Dest [1 0 R /XYZ 0 0 0]>>`)
})

it('reads what a text string says, however it is written', () => {
  expect(readPdfText(pdfText('営業 Prüfen'))).toBe('営業 Prüfen')
  expect(readPdfText('(A \\(b\\) \\\\ \\101)')).toBe('A (b) \\ A')
})

it('leaves a bookmark that says what its heading says', () => {
  expect(mendedBookmarks(bookmark('(Mama)'), ['Mama'])).toEqual(new Map())
  expect(mendedBookmarks('7 0 obj\n<</Title (AskAsk)\n/Author (A)>>\nendobj\n', ['Ask'])).toEqual(new Map())
})

it('says title, author and day instead of the moment of printing, with every object where the table says', () => {
  const body = `%PDF-1.4\n1 0 obj\n<</CreationDate (D:20261128171839+00'00')>>\nendobj\n${bookmark('(AskAsk)')}`
  const pdf = `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 9\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  const identity = { title: 'Überall', author: 'Ann', today: '2026-11-22', headings: ['Ask'] }
  const finished = Buffer.from(finishPdf(Buffer.from(pdf, 'latin1'), identity)).toString('latin1')
  expect(finished).not.toContain('20261128')
  expect(finished).toContain(`/Title ${pdfText('Überall')}\n/Author ${pdfText('Ann')}`)
  expect(finished).toContain(`/CreationDate (D:20261122000000+00'00')`)
  const table = finished.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(finished)?.[1]))
  const places = [...table.matchAll(/^(\d+) 1\n(\d{10}) /gm)]
  expect(places.map(([, id]) => id)).toEqual(['7', '1'])
  for (const [, id, place] of places) expect(finished.slice(Number(place)).startsWith(`${id} 0 obj\n`)).toBe(true)
})
