import { playbookAddress } from '../../compiler/4-derive/address.ts'
import type { Plan } from './plan.ts'

/** Where a plan is filled in: `/base/playbooks/<role>/<persona>/call-plan/?stage=…&plan=…`. */
export function planAddress(base: string, { playbook, stage, id }: Plan): string {
  const query = new URLSearchParams({ stage: stage.value, plan: id })
  return `${base.replace(/\/$/, '')}${playbookAddress(playbook)}call-plan/?${query.toString()}`
}
