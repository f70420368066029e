import { describe, expect, it } from 'vitest'
import { mergePlans, type Field, type Plan } from '../../../src/islands/call-plan/plan.ts'
import { followPlan, stageNow, type Renamed } from '../../../src/islands/call-plan/renamed.ts'

const fieldsThere = new Set(['analyze-ask-who:answer', 'analyze-they-will', 'seller/ops~analyze-ask-how:answer'])
const renamed: Renamed = {
  moves: [{ from: 'analyse', to: 'analyze' }],
  playbooks: new Map([
    ['/playbooks/seller/finance-chief/', 'seller/cfo'],
    ['/playbooks/seller/plant-head/', 'seller/ops'],
  ]),
  hasStage: (id) => id === 'analyze' || id === 'tier',
  hasField: (key) => fieldsThere.has(key),
}

describe('a plan of an edition that called things otherwise', () => {
  const before = planWith({
    account: field('Pennithorpe', 1),
    'analyse-ask-who:answer': field('the owner', 5),
    'analyse-they-will': field('', 6),
    'analyse-ask-lost:answer': field('an old answer', 7),
    'tier-ask-who:answer': field('nobody', 8),
    'with:seller/plant-head': field('yes', 9),
    'seller/plant-head~analyse-ask-how:answer': field('by hand', 10),
  })
  const now = followPlan(before, renamed)

  it('stands under the present stage and playbook', () => {
    expect([now.playbook, now.stage.value]).toEqual(['seller/cfo', 'analyze'])
    expect(stageNow('analyse', renamed)).toBe('analyze')
    expect([stageNow('tier', renamed), stageNow('else', renamed)]).toEqual(['tier', 'else'])
  })

  it('has its answers where they are asked now, once, and keeps what is asked nowhere', () => {
    expect(typedIn(now)).toEqual({
      account: 'Pennithorpe',
      'analyze-ask-who:answer': 'the owner',
      'analyse-ask-lost:answer': 'an old answer',
      'tier-ask-who:answer': 'nobody',
      'with:seller/ops': 'yes',
      'seller/ops~analyze-ask-how:answer': 'by hand',
    })
  })

  it('is the same when it is followed again, or joined with what is kept under the old names', () => {
    expect(followPlan(now, renamed)).toEqual(now)
    expect(typedIn(mergePlans(before, now))).toEqual(typedIn(now))
    expect(mergePlans(before, now).stage.value).toBe('analyze')
  })

  it('takes what was entered last, in whichever place', () => {
    const onOtherDevice = planWith({ 'analyse-ask-who:answer': field('her brother', 20) })
    expect(typedIn(followPlan(mergePlans(now, onOtherDevice), renamed))['analyze-ask-who:answer']).toBe('her brother')
    const emptied = planWith({ 'analyze-ask-who:answer': field('', 21) })
    expect(typedIn(followPlan(mergePlans(now, emptied), renamed))['analyze-ask-who:answer']).toBeUndefined()
    const late = mergePlans(planWith({ 'analyze-ask-who:answer': field('here', 30) }), onOtherDevice)
    expect(typedIn(followPlan(late, renamed))['analyze-ask-who:answer']).toBe('here')
  })
})

function planWith(fields: Record<string, Field>): Plan {
  return {
    id: 'a',
    playbook: 'seller/finance-chief',
    playbookTitle: 'Selling to a CFO',
    stage: { value: 'analyse', title: 'Analyse', at: 3 },
    created: 1,
    fields,
    deleted: undefined,
  }
}

function field(value: string, at: number): Field {
  return { value, at, prompt: 'A prompt', part: 'ask' }
}

function typedIn({ fields }: Plan): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, { value }]) => (value === '' ? [] : [[key, value]])))
}
