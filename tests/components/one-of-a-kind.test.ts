import { expect, it } from 'vitest'
import { learnWords } from '../../src/compiler/vocabulary/learn-words.ts'
import { siteWords } from '../../src/compiler/vocabulary/site-words.ts'
import { valueWords } from '../../src/compiler/vocabulary/value-words.ts'

it('a company that has one of a thing reads of one', () => {
  const one = [siteWords.home.allObjections, learnWords.path.cardsNote, valueWords.days, valueWords.minutes].map(
    (say) => say(1),
  )
  expect(one).toEqual([
    'The objection and its answer',
    '1 thing buyers say. Answer aloud, then turn the card.',
    '1 day',
    '1 minute',
  ])
  expect(valueWords.days(2)).toBe('2 days')
})
