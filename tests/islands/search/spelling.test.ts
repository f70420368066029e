import { describe, expect, it } from 'vitest'
import { finished, slipsBetween, strangersIn } from '../../../src/islands/search/spelling.ts'

const words = [
  'price',
  'budget',
  'budge',
  'qualification',
  'prize',
  'objection',
  'negotiation',
  'maintain',
  'maintenance',
  'stop',
]

describe('strangersIn', () => {
  it.each([
    ['bugdet', 'budget'],
    ['qualificaton', 'qualification'],
    ['objektion', 'objection'],
    ['negociation', 'negotiation'],
    ['prike', 'price'],
    ['maintainance', 'maintenance'],
  ])('offers for %s: %s', (wrong, right) => {
    expect(Object.fromEntries(strangersIn([wrong], { complete: true, words }))).toEqual({ [wrong]: right })
  })

  it.each(['budg', 'budgets', 'budgeting', 'stopping', 'stopped', 'cfo', '$780k', 'won/lost'])(
    'knows %s, or can’t tell',
    (term) => {
      expect(strangersIn([term], { complete: true, words }).size).toBe(0)
    },
  )

  it('offers nothing for a word that is like no other', () => {
    expect(strangersIn(['xylophone'], { complete: true, words }).get('xylophone')).toBeUndefined()
  })
})

describe('finished', () => {
  const spelling = { complete: true, words }

  it('makes of what is only begun the most frequent word that begins so', () => {
    expect(finished(['objectio', 'price'], spelling)).toEqual(['objection', 'price'])
    expect(finished(['maint'], spelling)).toEqual(['maintain'])
  })

  it('leaves words, what begins nothing, and what is too short to tell', () => {
    expect(finished(['budge', 'negotiating', 'sto', '$780k'], spelling)).toBeUndefined()
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
