import { describe, expect, it } from 'vitest'
import { correctionsFor, slipsBetween } from '../../../src/islands/search/spelling.ts'

const words = ['price', 'budget', 'budge', 'qualification', 'prize', 'objection', 'negotiation']

describe('correctionsFor', () => {
  it.each([
    ['bugdet', 'budget'],
    ['qualificaton', 'qualification'],
    ['objektion', 'objection'],
    ['negociation', 'negotiation'],
    ['prike', 'price'],
  ])('offers for %s: %s', (wrong, right) => {
    expect(Object.fromEntries(correctionsFor([wrong], { complete: true, words }))).toEqual({ [wrong]: right })
  })

  it.each(['budg', 'budgets', 'cfo', '$780k', 'zebra', 'xylophone'])('leaves %s as it is', (term) => {
    expect(correctionsFor([term], { complete: true, words }).size).toBe(0)
  })
})

describe('slipsBetween', () => {
  it('counts letters left out, put in, mistaken and swapped', () => {
    expect(slipsBetween('budget', 'budget')).toBe(0)
    expect(slipsBetween('bugdet', 'budget')).toBe(1)
    expect(slipsBetween('budet', 'budget')).toBe(1)
    expect(slipsBetween('buddget', 'budget')).toBe(1)
    expect(slipsBetween('badget', 'budget')).toBe(1)
    expect(slipsBetween('', 'abc')).toBe(3)
  })
})
