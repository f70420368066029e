import { describe, expect, it } from 'vitest'
import { deriveCards } from '../../../src/compiler/4-derive/cards.ts'
import { derivePlaybook } from '../../../src/compiler/4-derive/playbook-view.ts'
import { collateralUses } from '../../../src/compiler/4-derive/relations.ts'
import { viewSequence } from '../../../src/compiler/4-derive/sequence-view.ts'
import { compiled } from '../compiled.ts'
import { playbook, process } from '../check/reports-of.ts'

const { handbook } = compiled({
  'content/roles/account-executive.md': '---\ntitle: Account executive\ntype: sales\n---\n\nSells.\n',
  'content/personas/buyer.md': '---\ntitle: Buyer\npart: decides\n---\n\nBuys.\n',
  'content/personas/user.md': '---\ntitle: User\npart: uses\n---\n\nUses.\n',
  'content/collateral/sheet.md': '---\ntitle: Sheet\ntype: worksheet\nshare: buyer\n---\n\nCounts.\n',
  'content/skills/asking.md': '---\ntitle: Asking\n---\n\nAsks.\n\n## Practice\n\n- Count the seconds\n',
  'content/methodologies/answers.md':
    '---\ntitle: Answers\ntype: opportunity\n---\n\n## Pain\n\nA problem.\n\n- **Question:** What hurts?\n- **Due by:** Qualification\n',
  'content/processes/sale.md': process({ methodology: 'answers' }, [
    '## Qualification',
    '',
    '- **Lead:** Account executive',
    '- **Buyers:** Buyer, User',
    '- **Skills:** Asking',
  ]),
  'playbooks/account-executive/buyer.md': playbook({}, ['## Qualification', '', '- **They will:** count']),
  'playbooks/account-executive/user.md': playbook({ persona: 'user' }, [
    '## Qualification',
    '',
    '- **They will:** count',
  ]),
  'content/sequences/end.md': `---
title: To the end
roles: [account-executive]
personas: [buyer]
process: sale
---

- **Serves:** Qualification

## The count

- **Day:** 30 days before the end date
- **By:** e-mail
- **Subject:** A count

Please count.

### Send

- [Sheet](../collateral/sheet.md)

## The call

- **Day:** 21 days before the end date
- **By:** call

### Say

What did you count?

### Voicemail

Please call.
`,
})
const sequence = handbook.get('sequence', 'end')!

describe('viewSequence', () => {
  it('counts back from an end, and says what follows after how many days', () => {
    const { touches, days, stages } = viewSequence(handbook, sequence)
    expect(touches.map(({ day, gap, medium }) => [day, gap, medium])).toEqual([
      [-30, undefined, 'e-mail'],
      [-21, 9, 'phone'],
    ])
    expect([days, stages.map(({ id }) => id)]).toEqual([9, ['qualification']])
  })

  it('keeps what is written, said and left on the machine apart', () => {
    const words = viewSequence(handbook, sequence).touches.flatMap((touch) => touch.words.map(({ id, as }) => [id, as]))
    expect(words).toEqual([
      ['the-count-text', 'text'],
      ['the-call-say', 'say'],
      ['the-call-voicemail', 'voicemail'],
    ])
  })
})

describe('the stage of a playbook', () => {
  it('shows skills, fields due, and the sequences meant for its buyer', () => {
    const methodsFor = (id: string) => {
      const [stage] = derivePlaybook(handbook, handbook.get('playbook', id)!).stages
      if (!stage?.covered || !stage.methods) throw new Error('The stage isn’t covered')
      const { sequences, skills, due } = stage.methods
      return [sequences, skills, [due?.methodology]].map((entries) => entries.map((entry) => entry?.id))
    }
    expect(methodsFor('account-executive/buyer')).toEqual([['end'], ['asking'], ['answers']])
    expect(methodsFor('account-executive/user')).toEqual([[], ['asking'], ['answers']])
  })
})

describe('the card of', () => {
  const card = (address: string) => deriveCards(handbook).find((it) => it.address === address)!

  it('a sequence has its touches as parts, with the words to copy', () => {
    const { parts, stages, roles, personas } = card('/sequences/end/')
    expect(parts.map(({ kind, title, address, copy }) => [kind, title, address, copy.length])).toEqual([
      ['e-mail', 'The count', '/sequences/end/#the-count', 2],
      ['talk-track', 'The call', '/sequences/end/#the-call', 1],
    ])
    expect([stages, roles.map(({ id }) => id), personas.map(({ id }) => id)]).toEqual([
      ['Qualification'],
      ['account-executive'],
      ['buyer'],
    ])
  })

  it('a methodology has its fields as parts, a skill its headings', () => {
    expect(card('/methodologies/answers/').parts.map(({ address }) => address)).toEqual([
      '/methodologies/answers/#pain',
    ])
    expect(card('/skills/asking/').parts.map(({ title }) => title)).toEqual(['Practice'])
  })
})

it('counts a touch among the uses of the collateral it sends', () => {
  const uses = collateralUses(handbook, handbook.get('collateral', 'sheet')!)
  expect(uses.map((use) => use.as)).toEqual(['touch'])
})
