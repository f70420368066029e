import type { Keeper } from './keeper.ts'
import type { Plan } from './plan.ts'

/** Joins plans with those on this device: of what both have, the later entry wins. A deleted plan comes back. */
export async function importPlans(keeper: Keeper, plans: readonly Plan[], now: () => number): Promise<void> {
  for (const plan of plans) keeper.keep({ ...plan, deleted: { value: '', at: now() } })
  await keeper.flush()
}
