import { describe, expect, it } from 'vitest'
import { goneAddresses } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

const role = (front = '', body = '## What she decides\n\nPrices.') =>
  `---\ntitle: Seller\ntype: sales\n${front}---\n\nSells.\n\n${body}\n`
const before = { 'fieldbook.yaml': 'name: Test\n', 'content/roles/seller.md': role() }

describe('goneAddresses', () => {
  it('finds a page whose file was renamed, and says which line leads on', () => {
    expect(gone({ 'content/roles/account-executive.md': role() })).toEqual([
      {
        address: '/roles/seller/',
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

function gone(files: Record<string, string>) {
  const after = compiled({ 'fieldbook.yaml': 'name: Test\n', ...files }).handbook
  return goneAddresses(compiled(before).handbook, after)
}
