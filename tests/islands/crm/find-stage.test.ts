import { describe, expect, it } from 'vitest'
import type { CrmLinks } from '../../../src/compiler/index.ts'
import { findCrmStage } from '../../../src/islands/crm/find-stage.ts'

const stage = (title: string, name: string, address: string, also: string[] = []) => ({ title, name, also, address })

const links: CrmLinks = {
  processes: [
    {
      id: 'direct',
      title: 'Direct',
      stages: [
        stage('Qualification', '2 – Qualify', '/processes/direct/#qualification', ['first meeting']),
        stage('Order', '7 – Close', '/processes/direct/#order'),
      ],
    },
    {
      id: 'dealer',
      title: 'Dealer',
      stages: [
        stage('Joint qualification', 'D2 – Qualify', '/processes/dealer/#joint', ['first meeting']),
        stage('Order', 'D5 – Order', '/processes/dealer/#order'),
      ],
    },
  ],
  playbooks: [
    {
      title: 'AE to CFO',
      role: 'ae',
      persona: 'cfo',
      process: 'direct',
      stages: ['/playbooks/ae/cfo/#qualification', '/playbooks/ae/cfo/'],
    },
    {
      title: 'AE to COO',
      role: 'ae',
      persona: 'coo',
      process: 'direct',
      stages: ['/playbooks/ae/coo/#qualification', '/playbooks/ae/coo/#order'],
    },
  ],
}

const addresses = (question: Parameters<typeof findCrmStage>[1]): string[] =>
  findCrmStage(links, question).map(({ address }) => address)

describe('findCrmStage', () => {
  it.each([['2 – Qualify'], ['2 - qualify'], [' 2 – QUALIFY']])('finds a stage as the CRM calls it: %s', (name) => {
    expect(addresses({ stage: name })).toEqual(['/processes/direct/#qualification'])
  })

  it('finds a stage by its title and its other names, and says where several have one', () => {
    expect(addresses({ stage: 'Joint qualification' })).toEqual(['/processes/dealer/#joint'])
    expect(addresses({ stage: 'first meeting' })).toEqual([
      '/processes/direct/#qualification',
      '/processes/dealer/#joint',
    ])
    expect(addresses({ stage: 'Order' })).toEqual(['/processes/direct/#order', '/processes/dealer/#order'])
  })

  it('looks in one process where it is named', () => {
    expect(addresses({ stage: 'Order', process: 'dealer' })).toEqual(['/processes/dealer/#order'])
  })

  it('opens the playbook for a buyer at the stage, or at its top where it leaves the stage out', () => {
    expect(addresses({ stage: '2 – Qualify', persona: 'cfo' })).toEqual(['/playbooks/ae/cfo/#qualification'])
    expect(addresses({ stage: '7 – Close', persona: 'cfo' })).toEqual(['/playbooks/ae/cfo/'])
    expect(addresses({ stage: '2 – Qualify', role: 'ae' })).toEqual([
      '/playbooks/ae/cfo/#qualification',
      '/playbooks/ae/coo/#qualification',
    ])
  })

  it('opens the process where no playbook is for that buyer', () => {
    expect(addresses({ stage: 'D2 – Qualify', persona: 'cfo' })).toEqual(['/processes/dealer/#joint'])
  })

  it('finds nothing for a stage that nobody has', () => {
    expect(addresses({ stage: 'Closed Won' })).toEqual([])
  })
})
