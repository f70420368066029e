import { changedAt, isOutcomeComplete, valueOf, type Plan } from './plan.ts'

const hours = 60 * 60 * 1000

/** The plan somebody is in the middle of: typed in within twelve hours, not debriefed; of one stage, where one is asked for. */
export function latestPlan(plans: readonly Plan[], stage: string, now = Date.now()): Plan | undefined {
  return plans
    .filter((plan) => stage === '' || plan.stage.value === stage)
    .filter((plan) => changedAt(plan) > now - 12 * hours && !isDebriefed(plan))
    .sort((a, b) => changedAt(b) - changedAt(a))[0]
}

/** As in the list of plans, a next step without what and when is none yet. */
function isDebriefed(plan: Plan): boolean {
  return valueOf(plan, 'outcome') !== '' && isOutcomeComplete(plan)
}
