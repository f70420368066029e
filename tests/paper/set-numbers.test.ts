import { deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readPdfObjects } from '../../src/paper/pdf-objects.ts'
import { setNumbers } from '../../src/paper/set-numbers.ts'
import { pdfOf } from './pdfs.ts'

const packed = (text: string): string => {
  const bytes = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `<</Filter /FlateDecode\n/Length ${bytes.length}>> stream\n${bytes}\nendstream`
}
const runOf = (font: string, shows: string): string => `BT\n/${font} 10 Tf\n1 0 0 -1 100 50 Tm\n${shows}ET\n`
const mark = runOf('F1', '<0003> Tj\n8 0 Td <0003> Tj\n')
const table = (lines: readonly string[]): string =>
  packed(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`)

/** A page of a typeface that has a mark and the digits 1 and 2, and of one that is drawn letter by letter. */
function pageOf(content: string): ReturnType<typeof readPdfObjects> {
  return readPdfObjects(
    pdfOf([
      '<</Type /Catalog\n/Pages 2 0 R>>',
      '<</Type /Pages\n/Kids [3 0 R]>>',
      '<</Type /Page\n/Resources <</Font <</F1 5 0 R\n/F2 8 0 R>>>>\n/Contents 4 0 R>>',
      packed(content),
      '<</Type /Font\n/Subtype /Type0\n/DescendantFonts [7 0 R]\n/ToUnicode 6 0 R>>',
      table(['<0001> <0031>', '<0002> <0032>', '<0003> <00A4>']),
      '<</Type /Font\n/W [1 [400 600] 3 3 800]\n/DW 500>>',
      '<</Type /Font\n/Subtype /Type3>>',
    ]),
  )
}
const written = (streams: ReadonlyMap<number, string> | undefined): string => {
  const [, bytes = ''] = /stream\n([\s\S]*)\nendstream$/.exec(streams?.get(4) ?? '') ?? []
  return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
}

it('sets numbers flush with the end of their marks, past letters that are drawn', () => {
  const emoji = runOf('F2', '<01> Tj\n')
  // The mark ends at 100 + 8 + 8.
  expect(written(setNumbers(pageOf(`${emoji}${mark}${mark}`), '¤¤', [12, 1]))).toBe(
    `${emoji}BT\n/F1 10 Tf\n1 0 0 -1 106.0000 50 Tm\n<00010002> Tj\nET\nBT\n/F1 10 Tf\n1 0 0 -1 112.0000 50 Tm\n<0001> Tj\nET\n`,
  )
})

it.each([
  ['a number is wider than its mark', [121]],
  ['the typeface lacks a digit', [3]],
  ['there are more numbers than marks', [1, 2]],
  ['there are more marks than numbers', []],
])('can’t where %s', (_, numbers) => {
  expect(setNumbers(pageOf(mark), '¤¤', numbers)).toBeUndefined()
})
