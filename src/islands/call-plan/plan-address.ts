import { playbookAddress } from '../../compiler/4-derive/address.ts'
import { hasEntries, type Plan } from './plan.ts'

/** `?stage=…`, and `&plan=…` once something is in it, so that a reload finds it again. */
export function planQuery(plan: Plan): string {
  const query = new URLSearchParams({ stage: plan.stage.value })
  if (hasEntries(plan)) query.set('plan', plan.id)
  return `?${query.toString()}`
}

/** Where a plan is filled in: `/base/playbooks/<role>/<persona>/call-plan/?stage=…&plan=…`. */
export function planAddress(base: string, { playbook, stage, id }: Plan): string {
  const query = new URLSearchParams({ stage: stage.value, plan: id })
  return `${base.replace(/\/$/, '')}${playbookAddress(playbook)}call-plan/?${query.toString()}`
}
