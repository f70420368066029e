import { describe, expect, it } from 'vitest'
import type { RoleStages } from '../../../src/compiler/4-derive/role-stages.ts'
import { readBuyer } from '../../../src/islands/moment/buyer.ts'
import {
  forget,
  isPinned,
  mend,
  mostPinned,
  noPlaces,
  pin,
  type Place,
  readPlaces,
  unpin,
  visit,
} from '../../../src/islands/moment/places.ts'

const place = (stage: string, address = '/playbooks/seller/finance/'): Place => ({
  address,
  role: 'seller',
  buyer: 'Finance',
  process: 'Sale',
  stage,
  title: stage,
})

describe('places', () => {
  it('visited lately are the last six, each once, the latest first', () => {
    const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c'].map((it) => place(it)).reduce(visit, noPlaces)
    expect(places.lately.map(({ stage }) => stage)).toEqual(['c', 'g', 'f', 'e', 'd', 'b'])
    expect(forget(places, place('g')).lately.map(({ stage }) => stage)).toEqual(['c', 'f', 'e', 'd', 'b'])
  })

  it('are pinned once and unpinned, and no more than fit', () => {
    const pinned = pin(pin(noPlaces, place('a'))!, place('a'))!
    expect(pinned.pinned).toHaveLength(1)
    expect(isPinned(pinned, place('a'))).toBe(true)
    expect(unpin(pinned, place('a')).pinned).toEqual([])
    const full = Array.from({ length: mostPinned }, (_, index) => place(String(index))).reduce(
      (all, it) => pin(all, it)!,
      noPlaces,
    )
    expect(pin(full, place('one more'))).toBeUndefined()
    expect(pin(full, place('3'))).toBeDefined()
  })

  it('survive the way to storage and back', () => {
    const places = visit(pin(noPlaces, place('a'))!, place('b'))
    expect(readPlaces(JSON.stringify(places))).toEqual(places)
  })

  it.each([
    undefined,
    '',
    '{',
    'null',
    '[]',
    '{"pinned":1}',
    '{"pinned":[null,{"address":"/playbooks/a/b/"}]}',
    JSON.stringify({ pinned: [{ ...place('a'), title: 'x'.repeat(301) }] }),
    ...[
      'javascript:alert(1)',
      '//elsewhere.example/',
      '/playbooks//elsewhere/',
      '/playbooks/../x/',
      '/people/',
      '/playbooks/a"/',
    ].map((address) => JSON.stringify({ lately: [place('a', address)] })),
  ])('are none where storage holds %j', (text) => {
    expect(readPlaces(text)).toEqual(noPlaces)
  })
})

describe('a new edition', () => {
  const stages: RoleStages = {
    lists: [[{ id: 'audit', title: 'Line audit', number: 2 }]],
    playbooks: {
      '/playbooks/seller/finance/': { buyer: 'CFO', process: 'Sale', list: 0, renamed: { check: 'audit' } },
    },
    moved: { '/playbooks/seller/money/': '/playbooks/seller/finance/' },
  }
  const kept = (pinned: readonly Place[], lately = pinned) => mend({ pinned, lately }, 'seller', stages)

  it('gives places their present names', () => {
    expect(kept([place('audit')]).pinned).toEqual([{ ...place('audit'), buyer: 'CFO', title: 'Line audit' }])
  })

  it('follows stages and playbooks that were renamed, and keeps each once', () => {
    const { pinned } = kept([place('check'), place('audit', '/playbooks/seller/money/')])
    expect(pinned.map(({ address, stage }) => address + stage)).toEqual(['/playbooks/seller/finance/audit'])
  })

  it('leads from a pinned stage that is gone to its playbook, and forgets it where it was only visited', () => {
    const { pinned, lately } = kept([place('proof')])
    expect(pinned.map(({ stage, title, buyer }) => [stage, title, buyer])).toEqual([['', '', 'CFO']])
    expect(lately).toEqual([])
  })

  it('drops playbooks that are gone, and all of a role that is gone', () => {
    expect(kept([place('audit', '/playbooks/seller/ghost/')])).toEqual(noPlaces)
    expect(mend({ pinned: [place('audit')], lately: [] }, 'seller', undefined)).toEqual(noPlaces)
  })

  it('keeps the places of a role that was renamed, under its present name', () => {
    const before = { ...place('audit', '/playbooks/seller/money/'), role: 'hunter' }
    const { pinned } = mend({ pinned: [before], lately: [] }, 'hunter', stages, 'seller')
    expect(pinned.map(({ role, address }) => [role, address])).toEqual([['seller', '/playbooks/seller/finance/']])
  })

  it('leaves other roles alone', () => {
    const other = { ...place('audit'), role: 'dealer' }
    expect(kept([other])).toEqual({ pinned: [other], lately: [other] })
  })
})

describe('the buyer chosen last', () => {
  it('comes with its stages', () => {
    const buyer = { address: '/playbooks/seller/finance/', stages: [{ id: 'audit', title: 'Audit', number: 1 }] }
    expect(readBuyer(JSON.stringify({ ...buyer, stages: [...buyer.stages, 'x', { id: 1 }] }))).toEqual(buyer)
  })

  it.each([undefined, '', 'null', '{"address":"//x/"}', '{"stages":[]}'])(
    'is nobody where storage holds %j',
    (text) => {
      expect(readBuyer(text)).toBeUndefined()
    },
  )
})
