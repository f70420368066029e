import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureContradiction } from '../../../src/compiler/3-check/rules/figure-contradiction.ts'
import { figureWithoutDate } from '../../../src/compiler/3-check/rules/figure-without-date.ts'
import { goalFigureAbsurd } from '../../../src/compiler/3-check/rules/goal-figure-absurd.ts'
import { dateIn } from '../../../src/compiler/meaning/company-figures.ts'
import { reportsOn } from './reports-of.ts'

const figures = (...lines: readonly string[]): Record<string, string> => ({
  'content/company.md': ['---', 'title: Example', '---', '', '## Figures', '', ...lines, ''].join('\n'),
})

describe('the date of a figure', () => {
  it.each(['$148M (2025)', 'Founded: 1971', '78 % in Q3 2026', '1,190 plants (2026-09)', 'since 2026-09-30'])(
    'is found in “%s”',
    (text) => {
      expect(dateIn(text)).toBeDefined()
    },
  )

  it.each(['$2,025', '2025 %', '12025 packs', '2,026 machines', '$2025M'])('isn’t found in “%s”', (text) => {
    expect(dateIn(text)).toBeUndefined()
  })
})

describe('figure-without-date', () => {
  it('names a list without a date once', () => {
    const reports = reportsOn(figureWithoutDate, figures('- Revenue by offering', '  - Lines: 60 %', '  - Parts: 40 %'))
    expect(reports).toHaveLength(1)
  })

  it('says nothing of words without a number', () => {
    expect(reportsOn(figureWithoutDate, figures('- Seat: Tarrow Falls'))).toEqual([])
  })
})

describe('shares of a whole', () => {
  const sharing = (title: string, shares: readonly number[]) =>
    reportsOn(figureContradiction, figures(`- ${title} (2025)`, ...shares.map((it, i) => `  - Part ${i}: ${it} %`)))

  it('never contradict each other as long as they add up to 100, whatever is rounded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 12 }),
        (weights) => {
          const sum = weights.reduce((a, b) => a + b, 0)
          expect(
            sharing(
              'Revenue',
              weights.map((weight) => Math.round((weight / sum) * 100)),
            ),
          ).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('contradict each other from there on', () => {
    expect(sharing('Revenue', [60, 42])).toHaveLength(1)
  })

  it('are none where they are rates of different things', () => {
    expect(sharing('Win rate by region', [60, 58])).toEqual([])
  })
})

describe('goal-figure-absurd', () => {
  const goal = (now: string, target: string) =>
    reportsOn(goalFigureAbsurd, {
      'content/company.md': `---\ntitle: Example\n---\n\n## Goals\n\n### Dates kept\n\n- **Now:** ${now}\n- **Target:** ${target}\n`,
    })

  it.each([
    ['94 % (2025)', '970 % by 2028'],
    ['40 % (2025)', '101 % by 2028'],
  ])('from “%s” to “%s”', (now, target) => {
    expect(goal(now, target)).toHaveLength(1)
  })

  it.each([
    ['94 % (2025)', '105 % by 2028'],
    ['110 % (2025)', '300 % by 2028'],
    ['$148M (2025)', '97 % by 2028'],
    ['20 % (2025)', '90 % by 2028'],
  ])('may be meant from “%s” to “%s”', (now, target) => {
    expect(goal(now, target)).toEqual([])
  })
})
