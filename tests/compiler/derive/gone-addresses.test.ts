import { describe, expect, it } from 'vitest'
import { formerlyBlocks, goneAddresses } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

const role = (front = '', body = '## What she decides\n\nPrices.') =>
  `---\ntitle: Seller\ntype: sales\n${front}---\n\nSells.\n\n${body}\n`
const before = { 'fieldbook.yaml': 'name: Test\n', 'content/roles/seller.md': role() }

describe('goneAddresses', () => {
  it('finds a page whose file was renamed, and says which line leads on', () => {
    expect(gone({ 'content/roles/account-executive.md': role() })).toEqual([
      {
        address: '/roles/seller/',
        was: 'file',
        title: 'Seller',
        file: 'content/roles/seller.md',
        remedy: { file: 'content/roles/account-executive.md', formerly: 'seller' },
      },
    ])
  })

  it('finds a heading that was renamed', () => {
    expect(gone({ 'content/roles/seller.md': role('', '## What she may decide\n\nPrices.') })).toEqual([
      {
        address: '/roles/seller/#what-she-decides',
        was: 'heading',
        title: 'What she decides',
        file: 'content/roles/seller.md',
        remedy: { file: 'content/roles/seller.md', formerly: '#what-she-decides -> #what-she-may-decide' },
      },
    ])
  })

  it('finds nothing where the old names lead on, and looks at the headings of a renamed page, too', () => {
    expect(gone({ 'content/roles/account-executive.md': role('formerly: seller\n') })).toEqual([])
    expect(gone({ 'content/roles/account-executive.md': role('formerly: /roles/seller/\n') })).toEqual([])
    const moved = role("formerly: ['#what-she-decides -> #alone']\n", '## Alone\n\nPrices.')
    expect(gone({ 'content/roles/seller.md': moved })).toEqual([])
    const both = gone({ 'content/roles/account-executive.md': role('formerly: seller\n', '## Alone\n\nPrices.') })
    expect(both.map(({ address }) => address)).toEqual(['/roles/seller/#what-she-decides'])
  })

  it('lets a retired page keep its address, and a draft have none', () => {
    expect(gone({ 'content/roles/seller.md': role('status: retired\n') })).toEqual([])
    const draft = { ...before, 'content/roles/draft.md': role('status: draft\n') }
    expect(goneAddresses(compiled(draft).handbook, compiled(before).handbook)).toEqual([])
  })

  it('has no line to offer where nothing is like what is gone', () => {
    expect(gone({})[0]?.remedy).toBeUndefined()
  })

  it('leads on from the old name of a term, which has no page of its own', () => {
    const term = (front: string) => `---\ntitle: OEE\n${front}---\n\nText.\n`
    const old = compiled({ ...before, 'content/glossary/oee.md': term('') }).handbook
    const now = (front: string) => compiled({ ...before, 'content/glossary/effectiveness.md': term(front) }).handbook
    expect(goneAddresses(old, now('')).map(({ address }) => address)).toEqual(['/glossary/#oee'])
    expect(goneAddresses(old, now('formerly: oee\n'))).toEqual([])
  })
})

describe('the heading that one may have become', () => {
  const guide = (...headings: readonly string[]) => ({
    'content/guides/monday.md': `---\ntitle: Monday\n---\n\n${headings.map((it) => `${it}\n\nText.\n`).join('\n')}`,
  })
  const remedies = (old: readonly string[], now: readonly string[]) =>
    between(guide(...old), guide(...now)).map(
      ({ remedy }) => remedy && ('formerly' in remedy ? remedy.formerly : remedy.among),
    )

  it('is the only new one at its level', () => {
    expect(remedies(['## Prices', '### Rebates', '## Terms'], ['## Cost', '### Rebates', '## Terms'])).toEqual([
      '#prices -> #cost',
    ])
    expect(remedies(['## Prices', '### Rebates'], ['## Prices', '### What we give', '## Terms'])).toEqual([
      '#rebates -> #what-we-give',
    ])
    expect(remedies(['## Prices', '### Rebates'], ['## Cost', '### What we give'])).toEqual([
      '#prices -> #cost',
      '#rebates -> #what-we-give',
    ])
  })

  it('is the one most like it in words where several are new, else the one in its place', () => {
    expect(remedies(['## The audit', '## Proof'], ['## Monday', '## Proof', '## The audits'])).toEqual([
      '#the-audit -> #the-audits',
    ])
    expect(remedies(['## Price', '## Kept', '## Proof'], ['## What it takes', '## Kept', '## In short'])).toEqual([
      '#price -> #what-it-takes',
      '#proof -> #in-short',
    ])
  })

  it('is left to the author where none is likelier: the new ones are listed, else those of its level', () => {
    expect(remedies(['## Price'], ['## What it takes', '## In short'])).toEqual([
      ['#price -> #what-it-takes', '#price -> #in-short'],
    ])
    expect(remedies(['## Kept', '### Price'], ['## Kept'])).toEqual([['#price -> #kept']])
    expect(remedies(['## Price'], [])).toEqual([undefined])
  })
})

describe('a stage that is renamed', () => {
  const stage = (name: string) =>
    `## ${name}\n\n- **Time:** 2 weeks\n\n### Do\n\n1. Call.\n\n### Gate: Go on?\n\n- **If no:** stop\n`
  const company = (name: string, process = '', playbook = '') => ({
    'content/processes/sale.md': `---\ntitle: Sale\ntype: opportunity\nroles: [seller]\n${process}---\n\n## Start\n\nText.\n\n${stage(name)}`,
    'content/personas/finance.md': '---\ntitle: Finance\n---\n\nPays.\n',
    'content/roles/seller.md': role(),
    'playbooks/seller/finance.md': `---\ntitle: Finance\nrole: seller\npersona: finance\nprocess: sale\n${playbook}---\n\n## ${name}\n\n### Ask\n\n- Who?\n`,
  })
  const old = company('Proof')

  it('takes along what is below it, and the same stage in its playbooks, with one line', () => {
    const found = between(old, company('Line audit'))
    expect(found.map(({ address }) => address)).toEqual([
      '/processes/sale/#proof',
      '/processes/sale/#proof-do',
      '/processes/sale/#proof-gate',
      '/playbooks/seller/finance/#proof',
      '/playbooks/seller/finance/#proof-ask',
    ])
    const remedy = { file: 'content/processes/sale.md', formerly: '#proof -> #line-audit' }
    expect(found.map((it) => it.remedy)).toEqual(Array(5).fill(remedy))
    expect(between(old, company('Line audit', `formerly: '${remedy.formerly}'\n`))).toEqual([])
  })

  it('is carried by the playbook alone, too', () => {
    const found = between(old, company('Line audit', '', "formerly: '#proof -> #line-audit'\n"))
    expect(found.map(({ address }) => address.split('#')[0])).toEqual(Array(3).fill('/processes/sale/'))
  })

  it('doesn’t carry what isn’t there any more', () => {
    const now = company('Line audit', "formerly: '#proof -> #line-audit'\n")
    const file = 'playbooks/seller/finance.md'
    const found = between(old, { ...now, [file]: now[file].replace('### Ask', '### Say').replace('- Who?', 'Hello.') })
    expect(found.map(({ address, remedy }) => [address, remedy])).toEqual([
      ['/playbooks/seller/finance/#proof-ask', { file, formerly: '#proof-ask -> #line-audit-say' }],
    ])
  })
})

describe('formerlyBlocks', () => {
  it('makes one list of all that a file is to say, with what it says already', () => {
    const old = compiled({ 'content/roles/seller.md': role('', '## Audit\n\nA.\n\n## Price\n\nB.') }).handbook
    const front = "formerly: [vendor, '#proof -> #audit', '#price -> #gone']\n"
    const body = '## Line audits\n\nA.\n\n## Prices\n\nB.'
    const now = compiled({ 'content/roles/account-executive.md': role(front, body) }).handbook
    expect(formerlyBlocks(now, goneAddresses(old, now))).toEqual([
      {
        file: 'content/roles/account-executive.md',
        names: ['vendor', '#proof -> #line-audits', 'seller', '#audit -> #line-audits', '#price -> #prices'],
        replaces: true,
      },
    ])
  })

  it('writes of a person, who is a heading, the old id and the new one', () => {
    const people = (name: string, front = '') => ({
      'content/people.md': `---\ntitle: People\n${front}---\n\n## ${name}\n\n- **E-mail:** a@example.com\n`,
    })
    const [found] = between(people('Anna'), people('Head of sales'))
    expect(found?.remedy).toEqual({ file: 'content/people.md', formerly: '#anna -> #head-of-sales' })
    expect(between(people('Anna'), people('Head of sales', "formerly: '#anna -> #head-of-sales'\n"))).toEqual([])
  })
})

function gone(files: Record<string, string>) {
  const after = compiled({ 'fieldbook.yaml': 'name: Test\n', ...files }).handbook
  return goneAddresses(compiled(before).handbook, after)
}

function between(old: Record<string, string>, now: Record<string, string>) {
  return goneAddresses(compiled(old).handbook, compiled(now).handbook)
}
