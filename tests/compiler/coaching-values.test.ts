import { describe, expect, it } from 'vitest'
import { coachingHours, type Coaching } from '../../src/compiler/index.ts'
import { compiled } from './compiled.ts'

describe('a cadence', () => {
  it.each([
    ['every week', 52],
    ['weekly, on Mondays', 52],
    ['every second week', 26],
    ['every other week', 26],
    ['every 2nd week', 26],
    ['fortnightly', 26],
    ['every 6 weeks', 52 / 6],
    ['every month', 12],
    ['once a month', 12],
    ['twice a month', 24],
    ['three times a month', 36],
    ['about 8 times a month, whenever a gate is due (our estimate, 2026-10)', 96],
    ['4 × a quarter', 16],
    ['every quarter', 4],
    ['Quarterly', 4],
    ['once per year', 1],
    ['every 10 working days', 26],
    ['daily', 260],
  ])('%s is read', (written, timesPerYear) => {
    expect(pageOf(`- **Cadence:** ${written}`).page.cadence).toMatchObject({
      timesPerYear: expect.closeTo(timesPerYear, 6),
      text: written,
    })
  })

  it.each([
    'now and then',
    'when needed',
    'every',
    'every 0 weeks',
    'every weekend',
    '3 times',
    'a week',
    '-2 times a week',
  ])('%s is not', (written) => {
    const { page, rules } = pageOf(`- **Cadence:** ${written}`)
    expect(page.cadence).toBeUndefined()
    expect(rules).toContain('value-unreadable')
  })
})

describe('scores', () => {
  it.each([
    ['0–2', [0, 1, 2]],
    ['0 to 3', [0, 1, 2, 3]],
    ['0, 0.5, 1', [0, 0.5, 1]],
    ['1 / 0', [0, 1]],
    ['-1–1', [-1, 0, 1]],
    ['0', [0]],
  ])('%s are read', (written, values) => {
    const { page } = pageOf(`## Scorecard\n\n- **Scores:** ${written}`)
    expect(page.scorecard?.value.scores?.values).toEqual(values)
  })

  it.each(['low to high', 'many', '2–0', '0–1000', '0.5–1.5'])('%s are not', (written) => {
    const { page, rules } = pageOf(`## Scorecard\n\n- **Scores:** ${written}`)
    expect(page.scorecard?.value.scores).toBeUndefined()
    expect(rules).toContain('value-unreadable')
  })
})

describe('an agenda', () => {
  it('keeps the topic, the minutes, the words behind and what is nested below', () => {
    const { page } = pageOf('## Agenda\n\n- **Two calls:** 14 min. One past\n  - Which?\n- 1 hour: A long one')
    const items = page.agenda?.value ?? []
    expect(items.map(({ topic, minutes, note }) => [topic.text, minutes, note?.text])).toEqual([
      ['Two calls', 14, 'One past'],
      ['A long one', 60, undefined],
    ])
    expect(items[0]?.details).toHaveLength(1)
  })

  it('keeps a point whose minutes can’t be read, and says so', () => {
    const { page, rules } = pageOf('## Agenda\n\n- **Two calls:** as long as it takes\n- The rest')
    expect(page.agenda?.value.map(({ topic }) => topic.text)).toEqual(['Two calls', 'The rest'])
    expect(rules.filter((rule) => rule === 'value-unreadable')).toHaveLength(2)
  })
})

describe('the hours of a coaching page', () => {
  it('count each person, or all together once', () => {
    const each = pageOf('- **Cadence:** weekly\n- **Length:** 30 minutes\n- **With each of:** 6 sellers')
    expect(coachingHours(each.page)).toBeCloseTo(13)
    expect(coachingHours(pageOf('- **Cadence:** monthly\n- **Length:** 2 hours').page)).toBeCloseTo(2)
  })

  it('are unknown while cadence or length is', () => {
    expect(coachingHours(pageOf('- **Length:** 30 minutes').page)).toBeUndefined()
  })
})

function pageOf(body: string): { page: Coaching; rules: readonly string[] } {
  const text = `---\ntitle: One-to-one\nlevel: 2\n---\n\n${body}\n`
  const { handbook, findings } = compiled({ 'content/coaching/one-to-one.md': text })
  return { page: handbook.all('coaching')[0]!, rules: findings.map(({ rule }) => rule) }
}
