import { describe, expect, it } from 'vitest'
import type { Kept } from '../../../src/islands/keep/kept.ts'
import { earlierOf, nameOf, standingIn } from '../../../src/islands/tools/standing-answers.ts'
import { meetingWords, nextSteps, standingRows } from '../../../src/islands/tools/standing-result.ts'
import { standingAsText } from '../../../src/islands/tools/standing-text.ts'
import { standingCases } from '../../../src/compiler/vocabulary/standing-cases.ts'
import { standingStatements } from '../../../src/compiler/vocabulary/standing-statements.ts'

describe('an assessment', () => {
  it('takes what isn’t an answer, such as one of a later edition, for none', () => {
    const { levels, cases, unanswered } = standingIn(
      assessment({ 'statement:process-written': 'often', 'case:fit': 'x' }),
    )
    expect(levels[0]).toEqual({ share: 0, state: 'not begun', unanswered: 4 })
    expect(cases.every((it) => it === undefined)).toBe(true)
    expect(unanswered).toBe(standingStatements.flat().length + standingCases.length)
  })

  it('stands beside those of the same team and before it, by the day judged on and not the day entered', () => {
    const now = assessment({ who: 'North', day: '2026-05-04' }, 'now', 5)
    const all = [
      now,
      assessment({ who: 'north ', day: '2026-02-02' }, 'b', 9),
      assessment({ who: 'South', day: '2026-02-02' }, 'other'),
      assessment({ who: 'North', day: '2025-02-02' }, 'a', 10),
      assessment({ who: 'North', day: '2026-06-01' }, 'later', 1),
      assessment({ who: 'North', day: '2026-05-04' }, 'same day, before', 4),
    ]
    expect(earlierOf(now, all).map(({ id }) => id)).toEqual(['a', 'b', 'same day, before'])
  })

  it('goes by the day it was begun where its own is empty', () => {
    expect(nameOf(assessment({ who: '' }, 'x', Date.parse('2026-03-01T12:00:00Z')))).toBe(
      'The whole company, 1 Mar 2026',
    )
  })

  it('names the gaps of the lowest level, then the worst cases, and neutral ones only where none is worst', () => {
    const first = Object.fromEntries(standingStatements[0]!.map(({ id }) => [`statement:${id}`, 'yes']))
    const answers = { ...first, 'statement:calls-planned': 'yes', 'case:fit': 'neutral', 'case:gates': 'best' }
    const gaps = ['statement:commitment-named', 'statement:managers-listen', 'statement:feedback-regular']
    expect(nextSteps(standingIn(assessment(answers)))).toEqual([...gaps, 'case:fit'])
    expect(nextSteps(standingIn(assessment({ ...answers, 'case:upkeep': 'worst' })))).toEqual([...gaps, 'case:upkeep'])
  })

  it('says nothing about process and relationship while one is missing', () => {
    expect(meetingWords(standingIn(assessment({ 'case:coached': 'worst' })))).toBe('')
    expect(meetingWords(standingIn(assessment({ relationship: 'adviser' })))).toBe('')
    expect(meetingWords(standingIn(assessment({ relationship: 'adviser', 'case:coached': 'worst' })))).toContain(
      'Good advice from two or three sellers',
    )
  })

  it('says what went up and what went down since the last one', () => {
    const before = standingIn(assessment({ 'statement:process-written': 'yes', 'statement:calls-planned': 'no' }))
    const now = standingIn(assessment({ 'statement:process-written': 'partly', 'statement:calls-planned': 'yes' }))
    const [selling, conversations, deals] = standingRows(now, [before])
    expect(selling?.at(-1)).toBe('13 %, begun (down)')
    expect(conversations?.at(-1)).toBe('25 %, begun (up)')
    expect(deals?.at(-1)).toBe('0 %, not begun (as before)')
  })

  it('reads as text with the result first', () => {
    const text = standingAsText(
      standingIn(
        assessment({ who: 'North', day: '2026-05-04', 'statement:process-written': 'yes', 'evidence:1': 'seen' }),
      ),
      [],
    )
    expect(text.split('\n').slice(0, 3)).toEqual([
      'North, 4 May 2026',
      'Level 1 isn’t in place yet: begin there.',
      '- Level 1: Selling: 25 %, begun',
    ])
    expect(text).toContain('what must be true before the next stage. yes')
    expect(text).toContain('seen')
  })
})

function assessment(answers: Readonly<Record<string, string>>, id = 'id', created = 1): Kept {
  const fields = Object.entries(answers).map(([key, value]) => [key, { value, at: 1, prompt: key, part: 'answers' }])
  return { id, created, fields: Object.fromEntries(fields) as Kept['fields'], deleted: undefined }
}
