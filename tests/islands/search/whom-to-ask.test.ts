import { expect, it } from 'vitest'
import { ownersByShare } from '../../../src/islands/search/whom-to-ask.ts'

it('names each owner once, who answers for most of it first', () => {
  const coach = { name: 'Sales coach', address: '/people/#sales-coach' }
  const lines = { name: 'Enablement lead', address: '/people/#enablement-lead' }
  expect(ownersByShare([coach, lines, { ...lines }])).toEqual([lines, coach])
})
