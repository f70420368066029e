import { expect, it } from 'vitest'
import { escapePattern } from '../../../src/compiler/3-check/escape-pattern.ts'

it('finds a text of any signs as it stands, whatever flags the pattern has', () => {
  const signs = String.raw`a-b .*+?^${'$'}{}()|[]\/ "'<>&#%@!~,;:=_–é`
  for (const flags of ['', 'i', 'u', 'iu']) expect(new RegExp(escapePattern(signs), flags).exec(signs)?.[0]).toBe(signs)
})

it('finds nothing where the text is longer than any name', () => {
  expect(new RegExp(escapePattern('a'.repeat(70_000)), 'u').test('a'.repeat(70_000))).toBe(false)
})
