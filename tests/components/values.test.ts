import { describe, expect, it } from 'vitest'
import { formatDate } from '../../src/components/dates.ts'
import { formatFigure, formatShare } from '../../src/components/shares.ts'

describe('values on the screen', () => {
  it('writes a date as people say it', () => {
    expect(formatDate('2026-10-05')).toBe('5 Oct 2026')
  })

  it.each([
    [0.45, '45 %'],
    [0.0204, '2 %'],
    [0.0227, '2.3 %'],
    [0.9996, '100 %'],
  ])('writes the share %d as %s', (share, text) => {
    expect(formatShare(share)).toBe(text)
  })

  it('says where a figure is an estimate, and where it isn’t known', () => {
    expect(formatFigure({ known: 'measured', value: 0.38 }, formatShare)).toBe('38 %')
    expect(formatFigure({ known: 'estimate', value: 0.38 }, formatShare)).toBe('about 38 %')
    expect(formatFigure({ known: 'unknown' }, formatShare)).toBe('unknown')
  })
})
