import { expect, it } from 'vitest'
import { otherWordings } from '../../src/compiler/meaning/other-wordings.ts'

it.each([
  ['You’re too expensive', 'too much money'],
  ["That's a lot of money, too much", 'price is too high'],
  ['We have no budget', 'no money left'],
  ['24 weeks is too long', 'takes too long to deliver'],
  ['Head office decides that', 'not my decision'],
  ['I need to think about it', 'we’ll get back to you'],
])('%s is said as %s, too', (name, other) => {
  expect(otherWordings([name])).toContain(other)
})

it.each([
  ['Our prices are in euro'],
  ['We deliver in the morning'],
  ['Nobody needs two of them'],
  ['The bunker is too far away'],
  ['Whom do you supply?'],
])('%s has no other wording', (name) => {
  expect(otherWordings([name])).toEqual([])
})

it('knows an objection by what was also heard', () => {
  expect(otherWordings(['That figure', "we can't afford that"])).toContain('pricey')
})
