import { expect, it } from 'vitest'
import { localDay } from '../../src/islands/local-day.ts'

it('is the day at the reader’s place, from midnight to midnight', () => {
  expect(localDay(new Date(2026, 0, 2, 0, 0))).toBe('2026-01-02')
  expect(localDay(new Date(2026, 0, 2, 23, 59))).toBe('2026-01-02')
})
