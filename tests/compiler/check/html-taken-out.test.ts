import { expect, it } from 'vitest'
import { findingsIn, term } from './findings.ts'

function saidOf(html: string): readonly string[] {
  return findingsIn('html-taken-out', term([], html)).map(({ message }) => message.split(' ')[0] ?? '')
}

it.each([
  ['Before <object>what was written</object> after.', ['`<object>`']],
  ['<IFRAME src="https://example.com/film">Our film</IFRAME>', ['`<iframe>`']],
  ['<div><svg\n viewBox="0 0 9 9"><text>A</text></svg> and <title>B</title></div>', ['`<svg>`', '`<title>`']],
])('%s loses what is in it', (html, elements) => {
  expect(saidOf(html)).toEqual(elements)
})

it.each(['<b>now</b>', '<blink>now</blink>', '<!-- <svg> -->', '`<svg>`', '```\n<svg>\n```', '<objection>', '<svgs>'])(
  '%s loses nothing',
  (html) => {
    expect(saidOf(html)).toEqual([])
  },
)
