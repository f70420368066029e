import { expect, it } from 'vitest'
import { derivePlaybook, deriveRoleStages, coveredStages, stagesWritten } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { library, playbook, process } from './sample.ts'

const { handbook } = compiled({
  ...process,
  ...library,
  ...playbook('finance', '## Qualification', '- **They will:** name a figure', '## Qualfication', '- **They will:** x'),
  ...playbook(
    'operations-manager',
    '## Qualification',
    '- **They will:** walk the line',
    '## Proof',
    'Not with this buyer.',
  ),
  ...playbook('finance.second', '## Qualification', '- **They will:** name another'),
})
const stages = deriveRoleStages(handbook, handbook.get('role', 'seller')!, ({ id }) => ({ buyer: id, process: 'Sale' }))

it('names the stages that a playbook’s page has, in the same order', () => {
  for (const each of handbook.all('playbook')) {
    const covered = coveredStages(derivePlaybook(handbook, each)).map(({ id, title, number }) => [id, title, number])
    expect(stagesWritten(handbook, each).map(({ id, title, number }) => [id, title, number])).toEqual(covered)
  }
})

it('keeps a list that playbooks share once', () => {
  const { lists, playbooks } = stages
  expect(Object.keys(playbooks)).toEqual([
    '/playbooks/seller/finance/',
    '/playbooks/seller/finance/second/',
    '/playbooks/seller/operations-manager/',
  ])
  expect(lists).toEqual([
    [
      { id: 'qualification', title: 'Qualification', number: 2 },
      { id: 'qualfication', title: 'Qualfication' },
    ],
    [{ id: 'qualification', title: 'Qualification', number: 2 }],
  ])
  expect(Object.values(playbooks).map(({ list }) => list)).toEqual([0, 1, 1])
})
