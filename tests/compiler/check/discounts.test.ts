import { describe, expect, it } from 'vitest'
import { offersIn } from '../../../src/compiler/3-check/wording/discount-words.ts'
import { discountAboveLimit } from '../../../src/compiler/3-check/rules/discount-above-limit.ts'
import { playbook, process, reportsOn } from './reports-of.ts'

describe('a discount in words', () => {
  it.each([
    ['I can do 10 % off.', 0.1],
    ['For that you get a discount of 10 %.', 0.1],
    ['Say: a 12 % discount if the order is in by Friday.', 0.12],
    ['We may lower the price by 7.5 %.', 0.075],
    ['Ten percent off, and the trainer comes along.', 0.1],
    ['Discounts of up to 15 % close the quarter.', 0.15],
    ['That would be 9 % below list.', 0.09],
    ['We can come down by 6 % if it helps.', 0.06],
  ])('is found in “%s”', (text, share) => {
    expect(offersIn(text).map((offer) => offer.share)).toEqual([share])
  })

  it.each([
    'Nimbro is 15 % cheaper.',
    'A deposit of 40 % instead of 30 % buys a slot.',
    'Of our wear parts 92 % ship the same day.',
    'OEE is 12 % off target.',
    'The line runs at 95 % of rated speed, 10 % off-cuts included.',
    'They want 10 % off.',
    'She asks for a discount of 12 % in the first sentence.',
    'Listen for: a discount of 10 % from somebody else',
    'We never give 10 % off.',
    'I can’t give you 10 % off.',
    '10 % off would be $80,000.',
    'Another maker offers a discount of 20 %.',
    'A reduction of 30 % in stops pays for the line.',
    'Prices rise by 3.5 % in January.',
    'The gross margin is 31 %.',
    'In 2024 a line left at 14 % off.',
  ])('is not “%s”', (text) => {
    expect(offersIn(text)).toEqual([])
  })

  it('may be a competitor’s, by name', () => {
    expect(offersIn('Nimbro will do 20 % off.', ['Nimbro'])).toEqual([])
  })
})

describe('discount-above-limit', () => {
  const pricing = (...lines: readonly string[]): string =>
    ['---', 'title: Pricing rules', '---', '', 'Trade.', '', ...lines, ''].join('\n')
  const limits = ['## Discount limits', '', '- **Account executive:** 4 %; above it Pricing desk']
  const said = (line: string, ...more: readonly string[]) =>
    reportsOn(discountAboveLimit, {
      'content/pricing.md': pricing('- **Never above:** 12 %', '', ...limits, ...more),
      'content/processes/sale.md': process({}, ['## Qualification', '', 'We meet.']),
      'playbooks/account-executive/buyer.md': playbook({}, ['## Qualification', '', '### Say', '', line]),
    }).map(({ message }) => message)

  it('finds what is above the limit, and points at it', () => {
    expect(said('I can do 10 % off.')).toEqual([
      '`10 % off` is offered here, and `Account executive` may take off at most `4 %` alone',
    ])
  })

  it('finds what nobody gives, whoever is asked', () => {
    expect(said('With the Pricing desk I can do 20 % off.')).toEqual([
      '`20 % off` is offered here, and the pricing rules say that nobody gives more than `12 %`',
    ])
  })

  it.each([
    'I can do 4 % off.',
    'I can do 10 % off once the Pricing desk has said yes.',
    'Up to 8 % off needs an approval.',
  ])('passes “%s”', (line) => {
    expect(said(line)).toEqual([])
  })

  it('passes what anybody gets', () => {
    const standing = ['', '## Standing discounts', '', '- spare parts with a contract: 10 % off']
    expect(said('With the contract your spare parts are 10 % off.', ...standing)).toEqual([])
    expect(said('I can do 10 % off the line.', ...standing)).toHaveLength(1)
  })

  it('hears buyers ask for more', () => {
    expect(
      reportsOn(discountAboveLimit, {
        'content/pricing.md': pricing(...limits),
        'content/processes/sale.md': process({}, ['## Qualification', '', 'We meet.']),
        'playbooks/account-executive/buyer.md': playbook({}, [
          '## Qualification',
          '',
          '### If they say 10 % off or no deal',
          '',
          'Then let’s see what is worth that much.',
          '',
          '- **Also heard:** a discount of 15 %',
        ]),
      }),
    ).toEqual([])
  })

  it('says nothing without pricing rules', () => {
    expect(
      reportsOn(discountAboveLimit, {
        'content/processes/sale.md': process({}, ['## Qualification', '', 'We meet.']),
        'playbooks/account-executive/buyer.md': playbook({}, ['## Qualification', '', 'I can do 40 % off.']),
      }),
    ).toEqual([])
  })
})
