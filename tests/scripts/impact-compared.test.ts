import { describe, expect, it } from 'vitest'
import { companyWithSharedPages } from './company-with-shared-pages.ts'
import { run } from './run.ts'

describe('fieldbook impact, of pages that rules compare with others', () => {
  const root = companyWithSharedPages()
  const impact = (page: string, ...options: string[]) => run('impact', page, '--root', root, ...options).stdout

  it('names every place that the pricing rules are compared with, though none names them', () => {
    expect(impact('content/pricing.md')).toMatchInlineSnapshot(`
      "No label or link leads to \`Pricing rules\`, but 3 files are compared with it.

      \`fieldbook check\` compares with it:
        New business
          content/processes/new-business.md:91  the approval “Discount above 8 %”: above which discount, and who decides
          content/processes/new-business.md:98  the criterion “gross margin of at least 28 %”: the margin, with the lowest one
        Account executive
          content/roles/account-executive.md:16  decides “4 % off” alone: with the limit of the role
          content/roles/account-executive.md:11  its limit, with the one of “Sales manager” above it
        Selling a packaging line to a chief financial officer
          playbooks/account-executive/chief-financial-officer.md:30  offers “3 % off”: with the discount limits
      "
    `)
  })

  it('tells a heading of the pricing rules from the others', () => {
    const margins = impact('content/pricing.md#Lowest margins')
    expect(margins).toContain('the criterion “gross margin of at least 28 %”')
    expect(margins).not.toContain('the approval')
    expect(impact('content/pricing.md#Payment terms')).toMatch(/^Nothing relies on/)
  })

  it('names gates, verticals and first gates that the ideal customer is compared with', () => {
    expect(impact('content/ideal-customer.md')).toMatchInlineSnapshot(`
      "No label or link leads to \`Ideal customer\`, but 2 files are compared with it.

      \`fieldbook check\` compares with it:
        New business
          content/processes/new-business.md:70  the criterion “annual revenue of at least $50M”: the number
          content/processes/new-business.md:38  the first gate, “Is there somebody who owns the problem?”: whether it refers to the ideal customer
        Dairy
          content/verticals/dairy.md:2  whether it is among the industries of the ideal customer
      "
    `)
  })

  it('counts the pages that are searched for the company’s words, of a stage those at that stage', () => {
    expect(impact('content/company.md')).toMatchInlineSnapshot(`
      "No label or link leads to \`Marrowby\`.

      1 playbook, 1 objection and 1 sequence are searched for its words to avoid.
      "
    `)
    expect(impact('content/company.md#Closing')).toContain('\n1 playbook is searched for its words to avoid.\n')
    expect(impact('content/company.md#Strategy')).toMatch(/^Nothing relies on/)
  })

  it('says which stages the company’s words count at', () => {
    const line = /content\/company\.md:(\d+) {2}lists words to use and to avoid at “Closing”/
    expect(impact('content/processes/new-business.md#closing')).toMatch(line)
    expect(line.exec(impact('content/processes/new-business.md#closing'))?.[1]).toBe('17')
    // The company names no process, but is wrong without this one.
    expect(impact('content/processes/new-business.md')).toMatch(line)
    expect(impact('content/processes/new-business.md#qualification')).not.toMatch(line)
    // The sequence names the process, and stands there for that.
    expect(impact('content/processes/new-business.md').match(/first-calls\.md:/g)).toHaveLength(1)
  })

  it('says of a gate which pages it is compared with', () => {
    expect(impact('content/processes/new-business.md#Do we pursue this?')).toContain(
      '`fieldbook check` compares what it says with:\n' +
        '  Ideal customer\n' +
        '    content/ideal-customer.md:11  line 70, the criterion “annual revenue of at least $50M”: the number\n',
    )
  })

  it('compares the declared loss reasons with gates, and a win rate with the process', () => {
    expect(impact('content/win-loss-review.md')).toContain(
      'content/processes/new-business.md:97  the loss reason “Price”: whether it is declared',
    )
    expect(impact('content/metrics/win-rate.md')).toContain(
      'content/processes/new-business.md:11  the win rate “won / closed”: whether the formula counts the same',
    )
  })

  it('counts the pages that are searched for a name or for fields', () => {
    expect(impact('content/competitors/baycastle.md')).toContain('\n1 objection is searched for its name.\n')
    expect(impact('content/metrics/win-rate.md')).toContain('are searched for its name.')
    expect(impact('content/methodologies/money.md')).toContain(
      '\n1 process and 1 playbook are searched for the names of its fields.\n',
    )
  })

  it('points at the label that names a stage, each where a page has several', () => {
    expect(impact('content/processes/new-business.md#qualification')).toContain(
      [
        'Name it, or link to it:',
        '  Win rate',
        '    content/metrics/win-rate.md:10  names the stage “Qualification”',
        '  Money',
        '    content/methodologies/money.md:10  names the stage “Qualification”',
        '    content/methodologies/money.md:14  names the stage “Qualification”',
        '  Win/loss review',
        '    content/win-loss-review.md:14  names the stage “Qualification”',
        '',
      ].join('\n'),
    )
    expect(impact('content/processes/new-business.md#prospecting')).toContain(
      'content/sequences/first-calls.md:10  names the stage “Prospecting”',
    )
  })

  it('points at the stage that names a step of the buyer’s journey', () => {
    expect(impact('content/journeys/line.md#Count the loss')).toContain(
      '  New business\n    content/processes/new-business.md:48  names the step “Count the loss”\n',
    )
    expect(impact('content/journeys/line.md#Sign')).toMatch(/^Nothing relies on/)
  })

  it('says what isn’t listed for a role', () => {
    expect(impact('content/roles/pricing-desk.md')).toContain('Not listed: texts that only use its title.')
    expect(impact('content/pricing.md')).not.toContain('Not listed')
  })

  it('writes what is compared and searched into the JSON', () => {
    expect(JSON.parse(impact('content/company.md', '--format', 'json'))).toMatchObject({
      searched: { for: 'words to avoid', pages: { playbook: 1, objection: 1, sequence: 1 } },
    })
    expect(JSON.parse(impact('content/pricing.md', '--format', 'json'))).toMatchObject({
      compared: expect.arrayContaining([
        expect.objectContaining({ file: 'content/roles/account-executive.md', what: expect.stringContaining('4 %') }),
      ]),
      comparedTo: [],
      searched: null,
    })
    expect(JSON.parse(impact('content/processes/new-business.md', '--format', 'json'))).toMatchObject({
      comparedTo: expect.arrayContaining([
        expect.objectContaining({
          file: 'content/ideal-customer.md',
          at: { line: 11, column: 3 },
          here: expect.objectContaining({ line: 70 }),
        }),
      ]),
    })
  })
})
