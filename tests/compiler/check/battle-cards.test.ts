import { describe, expect, it } from 'vitest'
import { trapQuestionBashing } from '../../../src/compiler/3-check/rules/trap-question-bashing.ts'
import { trapQuestionClosed } from '../../../src/compiler/3-check/rules/trap-question-closed.ts'
import { unknownName } from '../../../src/compiler/3-check/rules/unknown-name.ts'
import { weaknessStale } from '../../../src/compiler/3-check/rules/weakness-stale.ts'
import { reportsOn } from './reports-of.ts'

const card = (...lines: readonly string[]): Record<string, string> => ({
  'content/competitors/northwind.md': ['---', 'title: Northwind', '---', '', ...lines, ''].join('\n'),
})
const asking = (question: string): Record<string, string> => card('## Trap questions', '', `- ${question}`)

describe('trap questions', () => {
  it.each([
    'What do you do about their bad service?',
    'Why is their machine such rubbish?',
    'How do you live with terrible quality?',
    'What will you do when they are lying?',
    'Who answers when Northwind doesn’t?',
  ])('advises against “%s”', (question) => {
    expect(reportsOn(trapQuestionBashing, asking(question))).toHaveLength(1)
  })

  it.each([
    'What does a bad seal cost you?',
    'What happens when a part fails at night?',
    'Who told you “their service is terrible”?',
    'How cheap would it have to be to make up for a week?',
    'How poor is the light in the hall at night?',
  ])('passes “%s”', (question) => {
    expect(reportsOn(trapQuestionBashing, asking(question))).toEqual([])
  })

  it.each(['Do they test on your product?', 'It takes three weeks, doesn’t it?', 'Is there a hub nearby?'])(
    'hears yes or no in “%s”',
    (question) => {
      expect(reportsOn(trapQuestionClosed, asking(question))).toHaveLength(1)
    },
  )

  it.each([
    'Who comes at 2 a.m., and whose badge do they wear?',
    'What does three weeks without a sealing head cost?',
    'Could you walk me through the last repair?',
    'Is that tested on your product or on water?',
    'Ask for the file and wait.',
  ])('passes “%s” as open', (question) => {
    expect(reportsOn(trapQuestionClosed, asking(question))).toEqual([])
  })
})

describe('a weakness', () => {
  const seen = (date: string) =>
    card('## Weaknesses', '', '- Slow parts', '  - **Source:** a buyer', `  - **Last seen:** ${date}`)

  it.each([
    ['2025-11-22', 0],
    ['2025-11-21', 1],
    ['2026-11-22', 0],
    ['2026-11-23', 1],
  ])('last seen on %s gives %i findings on 2026-11-22', (date, findings) => {
    expect(reportsOn(weaknessStale, seen(date))).toHaveLength(findings)
  })
})

describe('the competitor behind an objection', () => {
  const objection = {
    'content/objections/too-dear.md': '---\ntitle: Too dear\n---\n\nNo.\n\n- **Competitor:** Nordwind\n',
  }

  it('is a word like any other where there are no battle cards', () => {
    expect(reportsOn(unknownName, objection)).toEqual([])
  })

  it('is the name of one where there are some, with the nearest', () => {
    expect(reportsOn(unknownName, { ...card('A card.'), ...objection })).toMatchObject([
      { message: 'Unknown competitor `Nordwind`', hint: 'Did you mean `Northwind`?' },
    ])
  })
})
