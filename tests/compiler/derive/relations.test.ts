import { describe, expect, it } from 'vitest'
import * as relations from '../../../src/compiler/4-derive/relations.ts'
import { company } from './company.ts'

const seller = company.get('role', 'seller')!
const plant = company.get('role', 'plant')!
const cfo = company.get('persona', 'cfo')!
const sale = company.get('process', 'sale')!
const playbook = company.get('playbook', 'seller/cfo')!

describe('relations', () => {
  it('lead from role, persona and process to their playbooks', () => {
    expect(relations.playbooksOfRole(company, seller)).toEqual([playbook])
    expect(relations.playbooksOfPersona(company, cfo)).toEqual([playbook])
    expect(relations.playbooksOfProcess(company, sale)).toEqual([playbook])
    expect(relations.playbooksOfRole(company, plant)).toEqual([])
  })

  it('lead from a role to its processes and stages, from a persona to its stages', () => {
    expect(relations.processesOfRole(company, seller)).toEqual([sale])
    expect(relations.stagesOfRole(company, seller).map(({ stage, part }) => [stage.id, part])).toEqual([
      ['qualification', 'leads'],
      ['closing', 'leads'],
    ])
    expect(relations.stagesOfPersona(company, cfo).map(({ stage }) => stage.id)).toEqual(['qualification', 'closing'])
  })

  it('lead from an objection to the playbook stages that take it over', () => {
    const uses = relations.objectionUses(company, company.get('objection', 'no-budget')!)
    expect(uses.map(({ playbook: { id }, stage, section }) => [id, stage.id, section.id])).toEqual([
      ['seller/cfo', 'qualification', 'qualification-if-they-say-no-budget-this-year'],
    ])
  })

  it('lead from collateral to the lessons, playbooks and objections that use it', () => {
    const uses = relations.collateralUses(company, company.get('collateral', 'worksheet')!)
    expect(uses.map(({ as }) => as)).toEqual(['lesson', 'sent', 'proof'])
  })

  it('lead from a role to the approvals it has a part in', () => {
    const partsOf = (role: typeof seller) =>
      relations.approvalsOf(company, role).map(({ approval, part }) => [approval.decision.text, part])
    expect(partsOf(plant)).toEqual([['Delivery date', 'accountable']])
    expect(partsOf(seller)).toEqual([['Delivery date', 'prepares']])
  })

  it('lead from a person to all they own', () => {
    const owned = relations.entriesOwnedBy(company, company.get('person', 'sales-coach')!)
    expect(owned.map(({ id }) => id)).toEqual(['no-budget', 'seller/cfo'])
  })
})
