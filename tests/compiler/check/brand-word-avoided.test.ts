import { describe, expect, it } from 'vitest'
import { brandWordAvoided } from '../../../src/compiler/3-check/rules/brand-word-avoided.ts'
import { playbook, process, reportsOn } from './reports-of.ts'

const company = (...lines: readonly string[]): string =>
  ['---', 'title: Atelier', '---', '', '## Brand personality', '', 'Quiet.', '', ...lines, ''].join('\n')

const reportsAt = (heading: string, ...lines: readonly string[]): readonly { readonly message: string }[] =>
  reportsOn(brandWordAvoided, {
    'content/company.md': company(`### ${heading}`, '', '- **Avoid:** discount, solution, cheap'),
    'content/collateral/discount-card.md': '---\ntitle: Discount card\ntype: one-pager\nshare: internal\n---\n\nIt.\n',
    'content/processes/sale.md': process(
      { aliases: '[new logo, care]' },
      ['## Closing', '', '- **Also called:** signature', '', 'They sign.'],
      ['## Care', '', 'They stay.'],
    ),
    'playbooks/account-executive/buyer.md': playbook({}, ['## Closing', '', ...lines]),
  })

describe('brand-word-avoided', () => {
  it.each([
    ['a talk track', ['### Say', '', 'We can offer a discount of ten percent.']],
    ['approved wording', ['### Say exactly', '', 'Discounts end on Friday.']],
    ['an e-mail’s subject', ['### E-mail', '', '- **Subject:** Your discount', '', 'Dear buyer.']],
    ['an e-mail', ['### E-mail', '', 'Here is the discounted price.']],
    ['a voicemail', ['### Voicemail', '', 'Call me about the discount.']],
    ['a question', ['### Ask', '', '- How much discount do you need?']],
    ['an answer to an objection', ['### If they say “Too expensive”', '', 'Then take a discount.']],
    ['an answer to a question', ['### They may ask', '', '- What does it cost?', '  - Less, with our discount.']],
  ])('finds the word in %s, at its line, with the brand line as related', (_, lines) => {
    const reports = reportsAt('All stages', ...lines)
    expect(reports).toHaveLength(1)
    expect(reports[0]).toMatchObject({
      at: { file: 'playbooks/account-executive/buyer.md' },
      related: [{ at: { file: 'content/company.md' } }],
    })
  })

  it.each([
    [
      'what the buyer says',
      ['### If they say “What discount do I get?”', '', 'None.', '', '- **Also heard:** give me a discount'],
    ],
    ['what the buyer may ask', ['### They may ask', '', '- Is there a discount?', '  - The price is the price.']],
    ['what to listen for', ['### Ask', '', '- What else did you see?', '  - Listen for: a discount elsewhere']],
    ['a quote of the buyer', ['### Say', '', 'You said “no discount, no deal”. What would you give for it?']],
    ['a word that is ruled out', ['### Say', '', 'We never give a discount. Don’t call it a cheap one.']],
    ['a word that is named', ['### Say', '', 'Keep the word “solution” for chemists.']],
    ['a longer word', ['### Say', '', 'The resolution of the last point is yours.']],
    ['the name of a page', ['### Say', '', 'See [Discount card](../../content/collateral/discount-card.md) first.']],
    ['code', ['### Say', '', 'Fill in `discount` before you print.']],
  ])('passes over %s', (_, lines) => {
    expect(reportsAt('All stages', ...lines)).toEqual([])
  })

  it.each([
    ['Closing', 1],
    ['Signature', 1],
    ['Care, Closing', 1],
    ['Sale', 1],
    ['New logo', 1],
    ['Care', 0],
  ])('counts words for “%s” at the stage of the playbook %i times', (heading, times) => {
    expect(reportsAt(heading, '### Say', '', 'A discount.')).toHaveLength(times)
  })

  it('searches the touches of a sequence, at the stages it serves', () => {
    const files = (heading: string) => ({
      'content/company.md': company(`### ${heading}`, '', '- **Avoid:** discount'),
      'content/processes/sale.md': process({}, ['## Closing', '', 'They sign.'], ['## Care', '', 'They stay.']),
      'content/sequences/last-days.md':
        '---\ntitle: Last days\nroles: [account-executive]\npersonas: [buyer]\nprocess: sale\n---\n\n- **Serves:** Closing\n\n## E-mail\n\n- **Day:** 1\n- **By:** e-mail\n- **Subject:** A discount\n\nTake the discounted one.\n',
    })
    expect(reportsOn(brandWordAvoided, files('Closing'))).toHaveLength(2)
    expect(reportsOn(brandWordAvoided, files('Care'))).toEqual([])
  })

  it('searches the answers of the library, at the stages that meet them', () => {
    const files = (heading: string) => ({
      'content/company.md': company(`### ${heading}`, '', '- **Avoid:** discount'),
      'content/objections/too-expensive.md':
        '---\ntitle: Too expensive\n---\n\nThen take a discount.\n\n## If they say it again\n\nTwo discounts.\n',
      'content/processes/sale.md': process({}, ['## Closing', '', 'They sign.'], ['## Care', '', 'They stay.']),
      'playbooks/account-executive/buyer.md': playbook({}, ['## Closing', '', '### If they say Too expensive']),
    })
    expect(reportsOn(brandWordAvoided, files('Closing'))).toHaveLength(2)
    expect(reportsOn(brandWordAvoided, files('Care'))).toEqual([])
  })
})
