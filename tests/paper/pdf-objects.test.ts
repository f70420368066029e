import { expect, it } from 'vitest'
import { pagesOfPlaces } from '../../src/paper/page-numbers.ts'
import { readPdfObjects } from '../../src/paper/pdf-objects.ts'
import { pdfOf } from './pdfs.ts'

const bodies = [
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 5 0 R>>',
  '<</Type /Pages\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Page\n/Contents 6 0 R>>',
  '<</Type /Pages\n/Kids [7 0 R]>>',
  '<</c1-a [7 0 R /XYZ 0 800 0]\n/pr#C3#BCfen [3 0 R /XYZ 0 800 0]>>',
  '<</Length 4>> stream\nBT\n\nendstream',
  '<</Type /Page>>',
]

it('reads objects, pages in their order, and the places on them', () => {
  const pdf = readPdfObjects(pdfOf(bodies))
  expect(pdf.object(6)).toBe('<</Length 4>>')
  expect(pdf.pages).toEqual([3, 7])
  expect([...pagesOfPlaces(pdf)]).toEqual([
    ['c1-a', 2],
    ['prüfen', 1],
  ])
  expect(pdf.stream(6)).toBeUndefined()
})

it('says of a PDF of another make that it can’t read it', () => {
  expect(() => readPdfObjects('%PDF-1.7\nstartxref\n0\n%%EOF\n')).toThrow('no classic cross-reference table')
  expect(() => readPdfObjects(pdfOf(bodies)).object(99)).toThrow('no object 99')
})
