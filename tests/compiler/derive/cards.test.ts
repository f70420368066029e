import { describe, expect, it } from 'vitest'
import { deriveCards, type Card } from '../../../src/compiler/4-derive/cards.ts'
import { createRenderer } from '../../../src/render/index.ts'
import { company } from './company.ts'

const cards = deriveCards(company)
const { text } = createRenderer(company, { base: '/' })

describe('deriveCards', () => {
  it('makes a card of each entry, and of each stage of a process and a playbook', () => {
    const ofEntries = cards.filter(({ entry }) => entry !== undefined)
    expect(ofEntries.map(({ kind, address, trail }) => [kind, address, trail.join(' › ')].filter(Boolean).join(' · ')))
      .toMatchInlineSnapshot(`
        [
          "persona · /personas/cfo/",
          "guide · /guides/first-week/ · First month",
          "person · /people/#market-analyst",
          "objection · /objections/no-budget/",
          "term · /glossary/#oee",
          "role · /roles/plant/",
          "process · /processes/sale/",
          "stage · /processes/sale/#qualification · New business",
          "stage · /processes/sale/#closing · New business",
          "sheet · /processes/sale/cheat-sheet/ · New business",
          "sheet · /processes/sale/gates/ · New business",
          "sheet · /processes/sale/approvals/ · New business",
          "sheet · /processes/sale/slips/ · New business",
          "sheet · /processes/sale/crm/ · New business",
          "person · /people/#sales-coach",
          "role · /roles/seller/",
          "playbook · /playbooks/seller/cfo/ · Seller › Chief financial officer",
          "stage · /playbooks/seller/cfo/#qualification · Seller › Chief financial officer",
          "objection · /objections/too-expensive/",
          "collateral · /collateral/worksheet/",
        ]
      `)
  })

  it('makes a card of each list and tool there is, by its other names; upkeep and tools with nothing to start from are for our own people', () => {
    const pages = (audience: 'internal' | 'partner'): readonly Card[] =>
      deriveCards(company, audience).filter(({ entry }) => entry === undefined)
    const addresses = pages('internal').map(({ address }) => address)
    expect(addresses).toContain('/objections/')
    expect(addresses).toContain('/tools/forecast/')
    expect(addresses).not.toContain('/competitors/')
    expect(pages('internal').find(({ address }) => address === '/approvals/')?.aliases).toContain('sign-off')
    const kept = new Set(pages('partner').map(({ address }) => address))
    const ours = addresses.filter((address) => !kept.has(address))
    expect(ours.filter((address) => !address.startsWith('/tools/'))).toEqual(['/changes/', '/gaps/', '/reviews/'])
    expect(ours).toContain('/tools/scorecard/')
    expect(kept).toContain('/tools/fit-advisor/')
  })

  it('leaves out drafts and what is retired', () => {
    expect(cards.filter(({ entry }) => entry?.id === 'old')).toEqual([])
  })

  it('gives every card and part an address of its own', () => {
    const addresses = cards.flatMap((card) => [card, ...card.parts]).map(({ address }) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('makes parts of the questions, talk tracks, objections and e-mails of a playbook’s stage', () => {
    const stage = cardAt('/playbooks/seller/cfo/#qualification')
    expect(stage.parts.map(({ kind, title, address }) => [kind, title, address.replace(/.*#/, '#')].join(' · ')))
      .toMatchInlineSnapshot(`
      [
        "questions · Ask: money · #qualification-ask-money",
        "talk-track · Say · #qualification-say",
        "objection · No budget this year · #qualification-if-they-say-no-budget-this-year",
        "objection · Too expensive · #qualification-if-they-say-too-expensive",
        "e-mail · E-mail: after the audit · #qualification-e-mail-after-the-audit",
      ]
    `)
    expect(stage).toMatchObject({ title: 'Qualification', aliases: ['second meeting'], stages: ['Qualification'] })
    expect([stage.roles, stage.personas, stage.processes].flat().map(({ id }) => id)).toEqual(['seller', 'cfo', 'sale'])
  })

  it('holds of a library’s objection only what the playbook adds, and copies the whole answer', () => {
    const [noBudget, tooExpensive] = cardAt('/playbooks/seller/cfo/#qualification').parts.filter(
      ({ kind }) => kind === 'objection',
    )
    expect(noBudget?.text.map(text)).toEqual(['With her, move to the month.'])
    expect(noBudget?.aliases).toEqual(['everything is frozen'])
    expect(noBudget?.copy.map(text)).toEqual([
      'Then let’s find out what waiting costs.',
      'With her, move to the month.',
    ])
    expect(tooExpensive?.text).toEqual([])
    expect(tooExpensive?.copy.map(text)).toEqual(['Compared with what?'])
  })

  it('has no card for a stage that isn’t for this buyer', () => {
    expect(cards.find(({ address }) => address === '/playbooks/seller/cfo/#closing')).toBeUndefined()
  })

  it('makes parts of the gate and the approvals of a process’s stage', () => {
    const stage = cardAt('/processes/sale/#qualification')
    expect(stage.parts.map(({ kind, title, text: says }) => [kind, title, ...says.map(text).filter(Boolean)]))
      .toMatchInlineSnapshot(`
      [
        [
          "gate",
          "Do we pursue this?",
          "Seller",
          "stop",
          "an audit is agreed",
          "accepted invitation",
        ],
        [
          "approval",
          "Approvals: Delivery date",
          "Delivery date",
          "Plant manager",
          "Seller",
        ],
      ]
    `)
  })

  it('says for whom a thing of the library counts: where playbooks and processes use it', () => {
    const use = (address: string) => {
      const { roles, personas, processes, stages } = cardAt(address)
      return [...[...roles, ...personas, ...processes].map(({ id }) => id), ...stages]
    }
    expect(use('/objections/no-budget/')).toEqual(['seller', 'cfo', 'sale', 'Qualification'])
    expect(use('/collateral/worksheet/')).toEqual(['seller', 'cfo', 'sale', 'Qualification'])
    expect(use('/glossary/#oee')).toEqual([])
  })

  it('makes parts of an entry’s sections and of its author’s own headings', () => {
    expect(cardAt('/personas/cfo/').parts.map(({ title, address }) => [title, address])).toEqual([
      ['Goals', '/personas/cfo/#goals'],
      ['What she reads', '/personas/cfo/#what-she-reads'],
    ])
    expect(cardAt('/guides/first-week/').parts.map(({ title, text: says }) => [title, ...says.map(text)])).toEqual([
      ['Monday', 'Read.'],
      ['Tuesday', 'Listen to calls.'],
    ])
  })

  it('keeps a term whole, headings and all: it is a place in a page itself', () => {
    const term = cardAt('/glossary/#oee')
    expect(term.parts).toEqual([])
    expect(term.text.map(text).join(' ')).toContain('See the dashboard.')
  })

  it('keeps an objection whole: its proof is part of the answer', () => {
    expect(cardAt('/objections/no-budget/').parts).toEqual([])
    expect(cardAt('/objections/no-budget/').text.map(text).join(' ')).toContain('One plant waited.')
  })

  it('knows the other names of a buyer', () => {
    expect(cardAt('/personas/cfo/').aliases).toEqual(['CFO', 'finance director'])
  })
})

function cardAt(address: string): Card {
  const card = cards.find((it) => it.address === address)
  if (!card) throw new Error(`No card at ${address}`)
  return card
}
