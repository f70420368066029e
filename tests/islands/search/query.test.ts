import { describe, expect, it } from 'vitest'
import { answers, readQuery } from '../../../src/islands/search/query.ts'

describe('readQuery', () => {
  it.each([
    ['What do I say when it’s too expensive?', ['expensive']],
    ['CFO, second meeting', ['cfo', 'second', 'meeting']],
    ['10 % off $780,000', ['10', '%', 'off', '$780,000']],
    ['won/lost e-mail', ['won/lost', 'e-mail']],
    ['She said she really wants a lot of time', ['time']],
    ['our price is to high', ['price', 'high']],
    ['budget budget', ['budget']],
    ['what is it', ['what', 'is', 'it']],
    ['  ', []],
    ['<script>alert(1)</script>', ['script', 'alert', '1']],
  ])('%s looks for %j', (text, terms) => {
    expect(readQuery(text).terms).toEqual(terms)
  })

  it('takes words in quotes exactly', () => {
    expect(readQuery('"no budget"').exact).toBe('no budget')
    expect(readQuery('say "no budget"').exact).toBeUndefined()
  })
})

describe('answers', () => {
  it.each([
    ['Deciding', 'decide', true],
    ['stops.', 'stop', true],
    ['"budget', 'budgets', true],
    ['you’re', "you're", true],
    ['companies', 'company', true],
    ['stopped', 'stopgap', false],
    ['cat', 'category', false],
  ])('%s answers %s: %s', (word, term, is) => {
    expect(answers(word, term)).toBe(is)
  })
})
