import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/islands/call-plan/plan.ts'
import { exportDue } from '../../../src/islands/call-plans/export-due.ts'
import { fits, readFilter, stateOf, writeFilter } from '../../../src/islands/call-plans/filter.ts'

const today = '2026-11-22'
const everything = { words: '', state: '', playbook: '' } as const
const agreed = { outcome: 'next-step', 'next-what': 'send the log', 'next-when': '2026-11-22' }

describe('the state of a plan', () => {
  it.each([
    ['to-do', {}],
    ['to-do', { outcome: 'next-step', 'next-what': 'something' }],
    ['agreed', agreed],
    ['overdue', { ...agreed, 'next-when': '2026-11-21' }],
    ['done', { ...agreed, 'next-when': '2026-11-21', 'next-done': 'yes' }],
    ['done', { outcome: 'signed' }],
    ['done', { outcome: 'no-commitment' }],
  ])('is %s for %j', (state, values) => {
    expect(stateOf(planWith(values), today)).toBe(state)
  })
})

describe('the filter', () => {
  const plan = planWith({ account: 'Molkerei Süß', 'people-1-name': 'Ann Lee', ...agreed })

  it.each([
    ['suss', true],
    ['LEE log', true],
    ['selling first meeting', true],
    ['next step agreed', true],
    ['lee nobody', false],
  ])('finds %s: %s', (words, found) => {
    expect(fits(plan, { ...everything, words }, today)).toBe(found)
  })

  it('takes an outcome that is none for its own words, whatever it is called', () => {
    expect(fits(planWith({ outcome: 'constructor' }), { ...everything, words: 'native' }, today)).toBe(false)
    expect(fits(planWith({ outcome: 'constructor' }), { ...everything, words: 'construct' }, today)).toBe(true)
  })

  it('asks for state and playbook too', () => {
    expect(fits(plan, { ...everything, state: 'agreed', playbook: 'seller/cfo' }, today)).toBe(true)
    expect(fits(plan, { ...everything, state: 'overdue' }, today)).toBe(false)
    expect(fits(plan, { ...everything, playbook: 'seller/coo' }, today)).toBe(false)
  })

  it('stands in the address, where unknown parameters are left out', () => {
    const filter = { words: 'a & b', state: 'overdue', playbook: 'seller/cfo' } as const
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    expect(writeFilter(everything)).toBe('')
    expect(readFilter('?state=nonsense&x=<script>&q=%E0%A4%A')).toMatchObject({ state: '', playbook: '' })
  })
})

describe('the reminder to export', () => {
  const day = 24 * 60 * 60 * 1000
  const now = 1_000 * day

  it('comes after 14 days or more than 5 plans, if something changed', () => {
    expect(exportDue([], 0, now)).toBeUndefined()
    expect(exportDue([planWith({}, now - day)], 0, now)).toBeUndefined()
    expect(exportDue([planWith({}, now - 15 * day)], 0, now)).toBe(1)
    expect(exportDue([planWith({}, now - 15 * day)], now - 14.5 * day, now)).toBeUndefined()
    expect(exportDue([planWith({}, now - day)], now - 15 * day, now)).toBe(1)
    expect(
      exportDue(
        Array.from({ length: 6 }, () => planWith({}, now - day)),
        now - 2 * day,
        now,
      ),
    ).toBe(6)
    expect(
      exportDue(
        Array.from({ length: 5 }, () => planWith({}, now - day)),
        now - 2 * day,
        now,
      ),
    ).toBeUndefined()
  })
})

function planWith(values: Readonly<Record<string, string>>, at = 1): Plan {
  const fields = Object.entries(values).map(([key, value]) => [key, { value, at, prompt: key, part: 'head' }] as const)
  return {
    id: 'a',
    playbook: 'seller/cfo',
    playbookTitle: 'Selling to a CFO',
    stage: { value: 'first-meeting', at: 0 },
    created: at,
    fields: Object.fromEntries(fields),
    deleted: undefined,
  }
}
