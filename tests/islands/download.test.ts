import { describe, expect, it } from 'vitest'
import { fileName } from '../../src/islands/download.ts'

describe('fileName', () => {
  it.each([
    ['Pennithorpe Dairy, 24 Nov 2026', 'call-plan-pennithorpe-dairy-24-nov-2026.json'],
    ['Molkerei Süß & Söhne <GmbH>', 'call-plan-molkerei-süß-söhne-gmbh.json'],
    ['Cafe\u0301', 'call-plan-café.json'],
    ['दूध', 'call-plan-दूध.json'],
    ['../../etc', 'call-plan-etc.json'],
    [' ', 'call-plan.json'],
    [`${'a'.repeat(59)} b`, `call-plan-${'a'.repeat(59)}.json`],
  ])('of %s is %s', (words, name) => {
    expect(fileName(words, 'json')).toBe(name)
  })
})
