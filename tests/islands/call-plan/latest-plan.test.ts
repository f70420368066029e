import { describe, expect, it } from 'vitest'
import { latestPlan } from '../../../src/islands/call-plan/latest-plan.ts'
import type { Plan } from '../../../src/islands/call-plan/plan.ts'

const now = Date.UTC(2026, 10, 22, 12)
const hour = 60 * 60 * 1000

describe('the plan somebody is in the middle of', () => {
  it('is the one typed in last, of the stage that is asked for', () => {
    const plans = [planOf('a', 'qualification', 3), planOf('b', 'closing', 1), planOf('c', 'qualification', 2)]
    expect(latestPlan(plans, '', now)?.id).toBe('b')
    expect(latestPlan(plans, 'qualification', now)?.id).toBe('c')
    expect(latestPlan(plans, 'proof', now)).toBeUndefined()
  })

  it('isn’t one of yesterday', () => {
    expect(latestPlan([planOf('a', 'closing', 13)], '', now)).toBeUndefined()
  })

  it('may have a debrief that was begun, not one that is done', () => {
    const begun = planOf('a', 'closing', 1, { outcome: 'next-step', 'next-what': 'send the log' })
    const done = planOf('b', 'closing', 1, { outcome: 'no-sale' })
    expect(latestPlan([begun], '', now)?.id).toBe('a')
    expect(latestPlan([done], '', now)).toBeUndefined()
  })
})

function planOf(id: string, stage: string, hoursAgo: number, values: Readonly<Record<string, string>> = {}): Plan {
  const at = now - hoursAgo * hour
  const fields = Object.entries({ account: 'Pennithorpe', ...values }).map(([key, value]) => [
    key,
    { value, at, prompt: key, part: 'head' },
  ])
  return {
    id,
    playbook: 'seller/cfo',
    playbookTitle: 'Selling to a CFO',
    stage: { value: stage, at },
    created: at,
    fields: Object.fromEntries(fields) as Plan['fields'],
    deleted: undefined,
  }
}
