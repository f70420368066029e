import { describe, expect, it } from 'vitest'
import { wordsAt } from '../../../src/compiler/4-derive/brand-view.ts'
import { competitorsInStage, competitorUses } from '../../../src/compiler/4-derive/competitor-uses.ts'
import { entryCard } from '../../../src/compiler/4-derive/entry-cards.ts'
import { requirementsIn, requirementsOf } from '../../../src/compiler/4-derive/requirements.ts'
import { companyFigures } from '../../../src/compiler/meaning/company-figures.ts'
import { playbook, process } from '../check/reports-of.ts'
import { compiled } from '../compiled.ts'

const entry = (front: string, ...lines: readonly string[]): string =>
  ['---', `title: ${front}`, '---', '', ...lines, ''].join('\n')

const { handbook } = compiled({
  'content/roles/account-executive.md': entry('Account executive\ntype: sales', 'Sells.'),
  'content/personas/buyer.md': entry(
    'Buyer\npart: decides',
    'Buys.',
    '',
    '## What they believe that isn’t so',
    '',
    '- Waiting is free',
    '  - **What is true:** it costs $21,080 a month',
    '  - **Insight:** the loss is in the books',
    '- Used is cautious',
    '  - It has no safety file.',
  ),
  'content/processes/sale.md': process(
    {},
    ['## Talks', '', '- **Also called:** negotiation', '', 'We talk.'],
    ['## Care', '', 'We stay.'],
  ),
  'content/competitors/northwind.md': entry('Northwind\naliases: [the north people]', 'Cheap.'),
  'content/competitors/baycastle.md': entry('Baycastle', 'Used.'),
  'content/objections/cheaper.md': entry('They are cheaper', 'Yes.', '', '- **Competitor:** Northwind'),
  'content/verticals/dairy.md': entry(
    'Dairy',
    '## Key business requirements',
    '',
    '- Clean in 45 minutes',
    '',
    '### Buyer',
    '',
    '- Payback in 30 months',
  ),
  'content/verticals/snacks.md': entry('Snacks', 'Nuts.'),
  'content/company.md': entry(
    'Example',
    '## Figures',
    '',
    '- Revenue by offering (2025)',
    '  - Lines: 60 %, 79 lines',
    '',
    '## Brand personality',
    '',
    '### All stages',
    '',
    '- **Use:** hours',
    '- **Avoid:** solution',
    '',
    '### Negotiation',
    '',
    '- **Avoid:** discount, final offer',
  ),
  'playbooks/account-executive/buyer.md': playbook(
    {},
    ['## Talks', '', '### If they say [They are cheaper](../../content/objections/cheaper.md)'],
    [
      '## Care',
      '',
      '### Say',
      '',
      'Ask the north people.',
      '',
      '### If they say “Used is enough”',
      '',
      'No.',
      '',
      '- **Competitor:** Baycastle',
    ],
  ),
})
const [talks, care] = handbook.get('playbook', 'account-executive/buyer')!.stages
const buyer = handbook.get('persona', 'buyer')!
const northwind = handbook.get('competitor', 'northwind')!
const baycastle = handbook.get('competitor', 'baycastle')!

describe('a competitor', () => {
  it('comes up in the objections of the library that name it, and in the stages that meet them', () => {
    const { objections, stages } = competitorUses(handbook, northwind)
    expect(objections.map(({ id }) => id)).toEqual(['cheaper'])
    expect(stages.map(({ stage }) => stage.id)).toEqual(['talks'])
  })

  it('comes up in the objections a playbook keeps to itself', () => {
    const { objections, stages } = competitorUses(handbook, baycastle)
    expect(objections).toEqual([])
    expect(stages.map(({ stage }) => stage.id)).toEqual(['care'])
  })

  it('is in a stage that meets it or names it, by title or alias', () => {
    expect(competitorsInStage(handbook, talks!)).toEqual([northwind])
    expect(competitorsInStage(handbook, care!)).toEqual([baycastle, northwind])
  })
})

describe('key business requirements', () => {
  it('are those of the persona, and those of everybody', () => {
    const { own, everybody } = requirementsIn(handbook, handbook.get('vertical', 'dairy')!, buyer)
    expect(own.map(({ line }) => line.text)).toEqual(['Payback in 30 months'])
    expect(everybody.map(({ line }) => line.text)).toEqual(['Clean in 45 minutes'])
  })

  it('of a persona come from the industries that say something of it', () => {
    expect(requirementsOf(handbook, buyer).map(({ vertical }) => vertical.id)).toEqual(['dairy'])
  })
})

describe('the words of a stage', () => {
  it('are its own, by any name it goes by, and then those of all stages', () => {
    const [stage, other] = handbook.get('process', 'sale')!.stages
    expect(wordsAt(handbook, stage!)).toEqual({ use: ['hours'], avoid: ['discount', 'final offer', 'solution'] })
    expect(wordsAt(handbook, other!)).toEqual({ use: ['hours'], avoid: ['solution'] })
  })
})

describe('what a search finds', () => {
  const textOf = (part: { readonly text: readonly { readonly nodes: readonly unknown[] }[] }) =>
    JSON.stringify(part.text)

  it('is a belief with what is true and what changes their mind', () => {
    const beliefs = entryCard(handbook, buyer).parts.find(({ title }) => title.startsWith('What they believe'))!
    expect(textOf(beliefs)).toContain('Waiting is free')
    expect(textOf(beliefs)).toContain('$21,080')
    expect(textOf(beliefs)).toContain('in the books')
    expect(textOf(beliefs)).toContain('safety file')
  })

  it('is each part of the company page, its shares and its words too', () => {
    const { parts } = entryCard(handbook, handbook.get('company', 'company')!)
    expect(parts.map(({ title }) => title)).toEqual(['Figures', 'Brand personality'])
    expect(textOf(parts[0]!)).toContain('79 lines')
    expect(textOf(parts[1]!)).toContain('final offer')
  })
})

it('a share of the company has the date of its whole', () => {
  const [whole] = companyFigures(handbook.get('company', 'company')!)
  expect(whole?.parts[0]).toMatchObject({ name: 'Lines', date: '2025', share: 0.6 })
})
