import { describe, expect, it } from 'vitest'
import { coachNotAbove } from '../../../src/compiler/3-check/rules/coach-not-above.ts'
import { coachingHoursRule } from '../../../src/compiler/3-check/rules/coaching-hours.ts'
import { coachingIncomplete } from '../../../src/compiler/3-check/rules/coaching-incomplete.ts'
import { coachingLevelMissing } from '../../../src/compiler/3-check/rules/coaching-level-missing.ts'
import { coachingMinutes } from '../../../src/compiler/3-check/rules/coaching-minutes.ts'
import { processRigour } from '../../../src/compiler/3-check/rules/process-rigour.ts'
import { scorecardBands } from '../../../src/compiler/3-check/rules/scorecard-bands.ts'
import { scorecardWeights } from '../../../src/compiler/3-check/rules/scorecard-weights.ts'
import { strategyAgenda } from '../../../src/compiler/3-check/rules/strategy-agenda.ts'
import { compiled } from '../compiled.ts'
import { reportsOn } from './reports-of.ts'

describe('coaching-minutes', () => {
  it.each(['30 minutes', '0.5 hours'])('passes %s for 30 minutes of agenda', (length) => {
    expect(minutes(length, '- **One:** 20 minutes', '- 10 minutes: Two')).toEqual([])
  })

  it('points at the length and at every point', () => {
    const [report, ...more] = minutes('1 hour', '- **One:** 20 minutes. And a word', '- **Two:** 45 min')
    expect(more).toEqual([])
    expect(report?.message).toBe('The meeting takes `1 hour`, but its agenda adds up to 65 minutes')
    expect(report?.hint).toBe('Write `- **Length:** 65 minutes`, or shorten the agenda by 5 minutes.')
    expect(report?.related?.map(({ at }) => at.start.line)).toEqual([11, 12])
  })

  it('says nothing while a time can’t be read', () => {
    expect(minutes('1 hour', '- **One:** a while', '- **Two:** 45 minutes')).toEqual([])
  })
})

describe('coaching-incomplete', () => {
  it('leaves level 1, retired pages and roots without coaching alone', () => {
    expect(reportsOn(coachingIncomplete, page(1, 'Sell.'))).toEqual([])
    expect(reportsOn(coachingIncomplete, page(3, 'Gone.', 'status: retired'))).toEqual([])
    expect(reportsOn(coachingIncomplete, {})).toEqual([])
  })

  it('names everything a page leaves out', () => {
    expect(reportsOn(coachingIncomplete, page(2, 'Listen.'))).toHaveLength(7)
  })

  it('isn’t said of a cadence nobody can read, which has a finding of its own', () => {
    const said = reportsOn(coachingIncomplete, page(2, '- **Cadence:** now and then'))
    expect(said.some(({ message }) => message.includes('how often'))).toBe(false)
    const { findings } = compiled(page(2, '- **Cadence:** now and then'))
    expect(findings.find(({ rule }) => rule === 'value-unreadable')?.hint).toBe(
      'Write it as in `**Cadence:** every second week`.',
    )
  })

  it('asks for one scorecard a level', () => {
    const one = page(2, '## Scorecard\n\n- **Scores:** 0–1\n\n### Talk')
    const other = { 'content/coaching/other.md': Object.values(page(2, 'Listen.'))[0]! }
    const said = reportsOn(coachingIncomplete, { ...one, ...other })
    expect(said.some(({ message }) => message.includes('scorecard'))).toBe(false)
  })
})

describe('coaching-level-missing', () => {
  it('wants no page for selling, and finds each gap once', () => {
    expect(reportsOn(coachingLevelMissing, page(2, 'Listen.'))).toEqual([])
    expect(reportsOn(coachingLevelMissing, page(5, 'Look.'))).toHaveLength(1)
  })
})

describe('coach-not-above', () => {
  const chain = {
    'content/roles/seller.md': role('Seller', 'Manager'),
    'content/roles/manager.md': role('Manager', 'Head'),
    'content/roles/head.md': role('Head'),
    'content/roles/desk.md': role('Desk'),
  }
  const coached = (coach: string, who: string) =>
    reportsOn(coachNotAbove, { ...chain, ...page(2, `- **Coach:** ${coach}\n- **Coached:** ${who}`) })

  it.each(['Manager', 'Head', 'Desk; Manager'])('passes %s as the coach of a seller', (coach) => {
    expect(coached(coach, 'Seller')).toEqual([])
  })

  it('finds a coach beside or below', () => {
    expect(coached('Desk', 'Seller')).toHaveLength(1)
    expect(coached('Seller', 'Manager')).toHaveLength(1)
  })

  it('says nothing of a role that reports to nobody, of a circle, and of unknown coaches', () => {
    expect(coached('Desk', 'Head')).toEqual([])
    expect(coached('Nobody', 'Seller')).toEqual([])
    const circle = { ...chain, 'content/roles/manager.md': role('Manager', 'Seller') }
    expect(reportsOn(coachNotAbove, { ...circle, ...page(2, '- **Coach:** Manager\n- **Coached:** Seller') })).toEqual(
      [],
    )
  })
})

describe('scorecard-weights and scorecard-bands', () => {
  it('count all items alike without weights', () => {
    expect(scored('- **Scores:** 0–2', ['', ''], '- **0–1:** Low', '- **2–4:** High')).toEqual([])
  })

  it('say one thing of weights that are off, and nothing of the bands cut from them', () => {
    const said = scored(
      '- **Scores:** 0–1\n- **Weights:** 10',
      ['- **Weight:** 6', '- **Weight:** 3'],
      '- **0–10:** All',
    )
    expect(said.map(({ message }) => message)).toEqual(['The weights are said to add up to 10, but they add up to 9'])
  })

  it('find an item without a weight among weighted ones', () => {
    const said = scored('- **Scores:** 0–1\n- **Weights:** 6', ['- **Weight:** 6', ''], '- **0–6:** All')
    expect(said.map(({ message }) => message)).toEqual([
      '`Item 1` has no weight, while other items of this scorecard have one',
    ])
  })

  it.each([
    ['0–1', '3–4', 'gap'],
    ['0–2', '2–4', 'overlap'],
    ['1–2', '3–4', 'No band says what a total of 0 means'],
    ['0–2', '3–3', 'No band says what a total above 3 means'],
    ['0–2', '3–5', 'outside'],
    ['2–0', '3–4', 'ends before it begins'],
  ])('find %s and %s over 0 to 4', (low, high, message) => {
    const said = scored('- **Scores:** 0–2', ['', ''], `- **${low}:** Low`, `- **${high}:** High`)
    expect(said).toHaveLength(1)
    expect(said[0]?.message).toContain(message)
  })

  it('say nothing of bands nobody can read', () => {
    expect(scored('- **Scores:** 0–2', ['', ''], '- **low:** Low', '- **2–4:** High')).toEqual([])
  })
})

describe('coaching-hours', () => {
  it('adds up all that a role coaches', () => {
    const weekly = (each: number) =>
      `- **Coach:** Pricing desk\n- **Cadence:** weekly\n- **Length:** 1 hour\n- **With each of:** ${each} sellers`
    expect(reportsOn(coachingHoursRule, page(2, weekly(30)))).toEqual([])
    const second = { 'content/coaching/other.md': Object.values(page(3, weekly(10)))[0]! }
    const [report] = reportsOn(coachingHoursRule, { ...page(2, weekly(30)), ...second })
    expect(report?.message).toContain('173 hours a month')
    expect(report?.related).toHaveLength(2)
    expect(reportsOn(coachingHoursRule, page(2, weekly(0)))).toHaveLength(1)
  })
})

describe('strategy-agenda', () => {
  const agenda = (...points: readonly string[]) =>
    reportsOn(strategyAgenda, page(6, ['## Agenda', '', ...points].join('\n')))

  it('understands other words, notes and details', () => {
    expect(
      agenda('- **Recruiting and attrition:** 9 minutes. Then succession', '  - Which territory is open?'),
    ).toEqual([])
  })

  it('names what is left out', () => {
    expect(agenda('- **Hiring:** 9 minutes')[0]?.message).toBe(
      'The agenda of level 6 leaves out turnover, promotion and territories',
    )
  })
})

describe('process-rigour', () => {
  const lines =
    '- **Rigour:** Formal\n- **Relationship:** Approved vendor\n- **Judged:** 2026-10-05\n- **Because:** we looked'

  it('passes the words of the matrix, in any case', () => {
    expect(reportsOn(processRigour, page(6, `## Process rigour\n\n${lines}`))).toEqual([])
  })

  it('finds a second statement and a day to come', () => {
    const first = page(5, `## Process rigour\n\n${lines.replace('2026-10-05', '2027-01-01')}`)
    const second = { 'content/coaching/other.md': Object.values(page(6, `## Process rigour\n\n${lines}`))[0]! }
    expect(reportsOn(processRigour, { ...first, ...second })).toHaveLength(2)
  })
})

function minutes(length: string, ...agenda: readonly string[]) {
  return reportsOn(coachingMinutes, page(2, [`- **Length:** ${length}`, '', '## Agenda', '', ...agenda].join('\n')))
}

function scored(labels: string, items: readonly string[], ...bands: readonly string[]) {
  const parts = items.map((item, index) => `### Item ${index}\n\n${item}\n`)
  const files = page(2, ['## Scorecard', '', labels, '', ...parts, '### Bands', '', ...bands].join('\n'))
  return [scorecardWeights, scorecardBands].flatMap((rule) => reportsOn(rule, files))
}

function page(level: number, body: string, front = 'owner: Sales coach'): Readonly<Record<string, string>> {
  const text = `---\ntitle: Level ${level}\nlevel: ${level}\n${front}\n---\n\n${body}\n`
  return { 'content/coaching/page.md': text }
}

function role(title: string, reportsTo?: string): string {
  const label = reportsTo === undefined ? '' : `- **Reports to:** ${reportsTo}\n`
  return `---\ntitle: ${title}\ntype: management\n---\n\nWorks.\n\n${label}`
}
