import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../src/islands/search/answer.ts'
import { rank } from '../../../src/islands/search/rank.ts'
import type { CardNotes } from '../../../src/compiler/4-derive/card-notes.ts'
import type { Fragment } from '../../../src/islands/search/pagefind.ts'

const notes: CardNotes = {
  kind: 'stage',
  title: 'Qualification',
  trail: ['Account executive', 'Chief financial officer'],
  due: '2027-04-05',
  parts: { 'q-ask': { kind: 'questions' }, 'q-no-budget': { kind: 'objection', copy: 'Count back from that date.' } },
}

const fragment: Fragment = {
  url: '/sales/playbooks/ae/cfo/#qualification',
  content:
    'Qualification. Twenty minutes, no machine. Ask. What did the last stop cost? No budget. With her, move to the month.',
  meta: {
    title: 'Qualification',
    aliases: 'first meeting, second meeting',
    about: 'Account executive, Chief financial officer, CFO',
  },
  anchors: [
    { element: 'h2', id: 'q-ask', text: 'Ask.', location: 5 },
    { element: 'h2', id: 'q-no-budget', text: 'No budget.', location: 12 },
  ],
  filters: { role: ['ae'] },
}

describe('answerOf', () => {
  it('shows the card where its own name or words were asked for', () => {
    expect(answerOf(fragment, notes, ['cfo', 'second', 'meeting'], undefined)).toMatchObject({
      kind: 'stage',
      title: 'Qualification',
      alias: 'second meeting',
      href: '/sales/playbooks/ae/cfo/#qualification',
      trail: ['Account executive', 'Chief financial officer'],
    })
  })

  it('shows the part where its name or words were asked for', () => {
    const answer = answerOf(fragment, notes, ['cfo', 'budget'], undefined)
    expect(answer).toMatchObject({
      kind: 'objection',
      title: 'No budget',
      href: '/sales/playbooks/ae/cfo/#q-no-budget',
      trail: ['Account executive', 'Chief financial officer', 'Qualification'],
      copy: 'Count back from that date.',
    })
    expect(answer.excerpt.map(({ text }) => text).join('')).toBe('With her, move to the month.')
  })

  it('shows a part of the kind that was chosen', () => {
    expect(answerOf(fragment, notes, ['meeting'], 'questions').title).toBe('Ask')
  })
})

describe('rank', () => {
  const record = (title: string, score: number, more: Partial<CardNotes> = {}, meta = {}) => {
    return {
      fragment: { ...fragment, meta: { title, ...meta }, anchors: [] },
      notes: { ...notes, title, ...more },
      score,
    }
  }

  it('puts first what was named exactly, by title or another name', () => {
    const records = [record('Buying group map', 1), record('Mutual plan', 0.3, {}, { aliases: 'MAP, close plan' })]
    expect(rank(records, ['map'], undefined).map(({ notes: { title } }) => title)).toEqual([
      'Mutual plan',
      'Buying group map',
    ])
  })

  it('puts a buyer’s own playbook before others when the buyer was named', () => {
    const records = [
      record('Negotiation', 1, {}, { about: 'Procurement manager' }),
      record('Negotiation', 0.9, {}, { about: 'Chief financial officer, CFO' }),
    ]
    expect(rank(records, ['cfo', 'negotiation'], undefined)[0]).toBe(records[1])
  })

  it('explains a term before it shows other things of that name', () => {
    const records = [record('Approval', 1), record('Approval', 0.5, { kind: 'term' })]
    expect(rank(records, ['approval'], undefined)[0]).toBe(records[1])
  })

  it('puts first what holds a whole name among the words of a longer question', () => {
    const records = [
      record('Winning a first meeting with a CFO', 1),
      record('Qualification', 0.95, {}, { aliases: 'first meeting, second meeting' }),
    ]
    expect(rank(records, ['cfo', 'second', 'meeting', 'expensive'], undefined)[0]).toBe(records[1])
  })

  it('puts the reader’s own role first where other roles have as good an answer', () => {
    const [mine, other] = [record('Qualification', 0.9), record('Qualification', 1)]
    const records = [{ ...other, fragment: { ...other.fragment, filters: { role: ['sdr'] } } }, mine]
    expect(rank(records, ['qualification'], 'ae')[0]).toBe(mine)
    expect(rank(records, ['qualification'], undefined)[0]).toBe(records[0])
  })
})
