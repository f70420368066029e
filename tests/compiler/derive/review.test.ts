import { describe, expect, it } from 'vitest'
import { addInterval, standingOn } from '../../../src/compiler/meaning/due-date.ts'
import { reviewOf } from '../../../src/compiler/4-derive/review.ts'
import { compiled } from '../compiled.ts'

describe('addInterval', () => {
  it.each([
    ['2026-10-05', '6 months', '2027-04-05'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2027-08-31', '6 months', '2028-02-29'],
    ['2028-02-29', '1 year', '2029-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['2026-11-30', '3 months', '2027-02-28'],
    ['2026-12-31', '1 month', '2027-01-31'],
    ['2026-02-28', '1 month', '2026-03-28'],
    ['2026-12-22', '90 days', '2027-03-22'],
    ['2028-02-28', '2 days', '2028-03-01'],
    ['2026-11-22', '2 weeks', '2026-12-06'],
    ['2026-11-22', '1 week', '2026-11-29'],
    ['2026-11-22', '12months', '2027-11-22'],
  ])('%s and %s is %s', (date, interval, later) => {
    expect(addInterval(date, interval)).toBe(later)
  })

  it('gives a date for an interval that is a slip of the finger', () => {
    expect(addInterval('2026-11-22', '99999999999 years')).toBe('3026-11-22')
  })
})

describe('standingOn', () => {
  it.each([
    ['2026-11-22', '2026-11-21', 'overdue'],
    ['2026-11-22', '2026-11-22', 'due'],
    ['2026-11-22', '2026-12-22', 'due'],
    ['2026-11-22', '2026-12-23', 'fresh'],
  ])('on %s a review that holds until %s is %s', (today, due, standing) => {
    expect(standingOn(today, due)).toBe(standing)
  })
})

describe('reviewOf', () => {
  it('takes the file’s own interval first', () => {
    expect(review('reviewed: 2026-10-05\nreview-every: 1 month')).toMatchObject({
      due: '2026-11-05',
      standing: 'overdue',
    })
  })

  it('takes the longest matching folder’s interval next', () => {
    const settings =
      'review-every: 1 year\nfolders:\n  content:\n    review-every: 2 years\n  content/glossary/:\n    review-every: 3 months\n  content/gloss:\n    review-every: 1 day'
    expect(review('reviewed: 2026-10-05', settings)).toMatchObject({ due: '2027-01-05', standing: 'fresh' })
  })

  it('takes the root’s interval last, which is six months', () => {
    expect(review('reviewed: 2026-10-05', 'review-every: 9 months').due).toBe('2027-07-05')
    expect(review('reviewed: 2026-10-05').due).toBe('2027-04-05')
  })

  it('says that nobody ever reviewed it', () => {
    expect(review('status: live')).toMatchObject({ reviewed: undefined, due: undefined, standing: 'never' })
  })

  it('finds the owner in the file, then by the folder', () => {
    expect(review('owner: Market analyst').owner?.title).toBe('Market analyst')
    expect(review('status: live', 'folders:\n  content/glossary:\n    owner: coach').owner?.title).toBe('Sales coach')
    expect(review('status: live').owner).toBeUndefined()
  })
})

function review(frontMatter: string, settings = '') {
  const files = {
    'content/glossary/oee.md': `---\ntitle: OEE\n${frontMatter}\n---\n\nText.\n`,
    'content/people.md':
      '---\ntitle: People\n---\n\n## Sales coach\n\n- **Also called:** coach\n\n## Market analyst\n\nText.\n',
  }
  const { handbook } = compiled({ ...files, 'fieldbook.yaml': `name: Test\n${settings}\n` })
  return reviewOf(handbook, handbook.get('term', 'oee')!)
}
