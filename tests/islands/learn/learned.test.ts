import { describe, expect, it } from 'vitest'
import { isDone, mergeLearned, readLearned, withGuide, type Learned } from '../../../src/islands/learn/learned.ts'
import { afterAnswer, dueCards, isDue } from '../../../src/islands/learn/leitner.ts'

const learned: Learned = {
  version: 1,
  guides: { 'first-week': '2026-11-20' },
  cards: { price: { box: 3, seen: '2026-11-20' } },
}

describe('what was learned', () => {
  it('comes back from its file', () => {
    expect(readLearned(JSON.stringify(learned))).toEqual(learned)
  })

  it('is not read from something else, and what is foreign in it is left out', () => {
    for (const text of ['', 'no', '[]', 'null', '{"version":2,"guides":{},"cards":{}}', '{"version":1}'])
      expect(readLearned(text)).toBeUndefined()
    const odd = '{"version":1,"guides":{"a":"2026-11-20","b":7},"cards":{"x":{"box":9,"seen":"2026-11-20"},"y":null}}'
    expect(readLearned(odd)).toEqual({ version: 1, guides: { a: '2026-11-20' }, cards: {} })
  })

  it('is joined so that nothing done is undone, and the later look at a card counts', () => {
    const other = withGuide({ ...learned, cards: { price: { box: 1, seen: '2026-11-21' } } }, 'first-week', undefined)
    const both = mergeLearned(learned, withGuide(other, 'first-call', '2026-11-21'))
    expect(both.guides).toEqual({ 'first-week': '2026-11-20', 'first-call': '2026-11-21' })
    expect(both.cards).toEqual({ price: { box: 1, seen: '2026-11-21' } })
    expect(isDone(both, 'constructor')).toBe(false)
  })
})

describe('Leitner’s boxes', () => {
  it('move a known card on, and a forgotten one back to the first', () => {
    expect(afterAnswer(undefined, true, '2026-11-22')).toEqual({ box: 2, seen: '2026-11-22' })
    expect(afterAnswer({ box: 5, seen: '2026-11-01' }, true, '2026-11-22').box).toBe(5)
    expect(afterAnswer({ box: 4, seen: '2026-11-01' }, false, '2026-11-22').box).toBe(1)
  })

  it('let a card wait 0, 1, 2, 4 and 8 days, across a change of month', () => {
    const wait = (box: number, today: string): boolean => isDue({ box, seen: '2026-11-29' }, today)
    expect([wait(1, '2026-11-29'), wait(2, '2026-11-29'), wait(2, '2026-11-30')]).toEqual([true, false, true])
    expect([wait(4, '2026-12-02'), wait(4, '2026-12-03')]).toEqual([false, true])
    expect([wait(5, '2026-12-06'), wait(5, '2026-12-07')]).toEqual([false, true])
    expect(isDue({ box: 5, seen: '2027-01-01' }, '2026-11-29')).toBe(true)
  })

  it('begin with what was never seen', () => {
    const states = { b: { box: 1, seen: '2026-11-20' }, c: { box: 5, seen: '2026-11-22' } }
    expect(dueCards(['b', 'c', 'a'], states, '2026-11-22')).toEqual(['a', 'b'])
  })
})
