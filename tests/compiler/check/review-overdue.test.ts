import { describe, expect, it } from 'vitest'
import { addInterval } from '../../../src/compiler/meaning/due-date.ts'
import { findingsIn, findingsOf, people, term } from './findings.ts'

describe('the day a review runs out', () => {
  it.each([
    ['2026-05-22', '6 months', '2026-11-22'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2027-08-31', '6 months', '2028-02-29'],
    ['2026-11-30', '3 months', '2027-02-28'],
    ['2028-02-29', '1 year', '2029-02-28'],
    ['2026-12-25', '2 weeks', '2027-01-08'],
    ['2026-11-22', '90 days', '2027-02-20'],
    ['2026-01-31', '1month', '2026-02-28'],
  ])('of %s for %s is %s', (reviewed, interval, due) => {
    expect(addInterval(reviewed, interval)).toBe(due)
  })
})

describe('an overdue review', () => {
  it('is none on the due day, and one on the day after', () => {
    const source = term(['reviewed: 2026-05-22'])
    expect(findingsIn('review-overdue', source, '2026-11-22')).toEqual([])
    expect(findingsIn('review-overdue', source, '2026-11-23')).toMatchObject([
      {
        message: 'The last review, on `2026-05-22`, held for `6 months`: the next was due on `2026-11-22`',
        hint: 'Have its owner read it and mend what has changed, then write `reviewed: 2026-11-23`.',
        at: { start: { line: 3, column: 11 } },
      },
    ])
  })

  it('goes by the page, then the nearest folder, then the root', () => {
    const settings = [
      'name: Test',
      'review-every: 3 months',
      'folders:',
      '  content:',
      '    review-every: 12 months',
      '  content/glossary/:',
      '    review-every: 9 months',
      '',
    ].join('\n')
    const messageOf = (file: string, front: readonly string[]): string | undefined =>
      findingsOf('review-overdue', { 'fieldbook.yaml': settings, [file]: term(['reviewed: 2025-01-01', ...front]) })[0]
        ?.message
    expect(messageOf('content/glossary/line-audit.md', ['review-every: 1 month'])).toContain('`1 month`')
    expect(messageOf('content/glossary/line-audit.md', [])).toContain('`9 months`')
    expect(messageOf('content/guides/line-audit.md', [])).toContain('`12 months`')
  })

  it.each([
    ['drafts', ['reviewed: 2020-01-01', 'status: draft']],
    ['retired pages', ['reviewed: 2020-01-01', 'status: retired']],
    ['pages without a review', []],
  ])('isn’t reported for %s', (_, front) => {
    expect(findingsIn('review-overdue', term(front))).toEqual([])
  })

  it('of the people page is reported once, however many people it has', () => {
    const stale = people['content/people.md'].replace('2026-11-01', '2020-01-01')
    expect(findingsOf('review-overdue', { 'content/people.md': stale })).toHaveLength(1)
  })
})

describe('a review in the future', () => {
  it('is one from tomorrow on', () => {
    expect(findingsIn('review-in-future', term(['reviewed: 2026-11-22']))).toEqual([])
    expect(findingsIn('review-in-future', term(['reviewed: 2026-11-23']))).toHaveLength(1)
  })
})
