import { expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../../src/islands/search/address.ts'

it('keeps what is asked for in the address, and nothing else', () => {
  const asked = readAddress('?q=too+expensive&persona=cfo&kind=&utm_source=x&stage=closing')
  expect(asked).toEqual({ text: 'too expensive', filters: { persona: 'cfo', stage: 'closing' } })
  expect(writeAddress(asked)).toBe('?q=too+expensive&persona=cfo&stage=closing')
})

it('is empty where nothing is asked for', () => {
  expect(writeAddress(readAddress(''))).toBe('')
  expect(writeAddress({ text: '  ', filters: {} })).toBe('')
})
