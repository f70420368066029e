import { changedAt, type Plan } from '../call-plan/plan.ts'

/** Plans that changed since the last export, when it is time to say so; undefined while it isn’t. */
export function exportDue(plans: readonly Plan[], exported: number, now: number): number | undefined {
  const changed = plans.filter((plan) => changedAt(plan) > exported)
  if (changed.length === 0) return undefined
  const since = exported > 0 ? exported : Math.min(...changed.map(({ created }) => created))
  return changed.length > mostPlans || now - since > longest ? changed.length : undefined
}

const mostPlans = 5
const longest = 14 * 24 * 60 * 60 * 1000

/** When all plans were last exported here, in milliseconds since 1970; 0 for never. */
export function lastExport(base: string): number {
  try {
    const time = Number(localStorage.getItem(keyOf(base)))
    return Number.isFinite(time) && time <= Date.now() ? time : 0
  } catch {
    return 0
  }
}

export function rememberExport(base: string, now: number): void {
  try {
    localStorage.setItem(keyOf(base), String(now))
  } catch {
    return
  }
}

function keyOf(base: string): string {
  return `fieldbook${base}:exported`
}
