import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldText, keepLineEnds } from '../../src/web-editor/line-ends.ts'

const pieces = fc.array(fc.constantFrom('a', 'b', ' ', '\t', '\r\n', '\n', '\r', '\u2028', '---', '\u0000'), {
  maxLength: 30,
})
const texts = fc.tuple(fc.constantFrom('', '\uFEFF'), pieces).map(([mark, all]) => mark + all.join(''))

describe('a text that went through a browser’s text field', () => {
  it('is what it was, whatever its line ends', () => {
    fc.assert(fc.property(texts, (text) => keepLineEnds(text, fieldText(text)) === text))
  })

  it('holds what was typed', () => {
    fc.assert(
      fc.property(texts, pieces, (before, typed) => {
        const edited = fieldText(typed.join(''))
        expect(fieldText(keepLineEnds(before, edited))).toBe(edited)
      }),
    )
  })

  it.each([
    ['one\r\ntwo\r\nthree\r\n', 'one\ntwo\nmore\nthree\n', 'one\r\ntwo\r\nmore\r\nthree\r\n'],
    ['one\ntwo\r\nthree', 'ONE\ntwo\nthree', 'ONE\ntwo\r\nthree'],
    ['\uFEFFone\r\n', 'one\ntwo\n', '\uFEFFone\r\ntwo\r\n'],
    ['one\r\ntwo', 'one\ntwo\n', 'one\r\ntwo\r\n'],
    ['', 'one\n', 'one\n'],
    ['one\rtwo\n\nthree\n', 'one\n\nthree\n', 'one\n\nthree\n'],
  ])('%j, edited to %j, is %j', (before, edited, after) => {
    expect(keepLineEnds(before, edited)).toBe(after)
  })
})
