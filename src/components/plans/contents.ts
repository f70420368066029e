import type { Process } from '../../compiler/index.ts'
import { processPlanWords as words } from '../../compiler/vocabulary/process-plan-words.ts'
import type { ContentsItem } from '../site.ts'

/** What `ProcessPlans.astro` adds to the contents of a process’s page. */
export function planContents({ front, planningQuestions, accountPlan, territoryPlan }: Process): ContentsItem[] {
  return [
    ...(planningQuestions ? [{ id: planningQuestions.id, title: words.questions.title }] : []),
    ...(accountPlan ? [{ id: accountPlan.id, title: words.account.title }] : []),
    ...(territoryPlan ? [{ id: territoryPlan.id, title: words.territory.tiers }] : []),
    ...(front.type === 'call' ? [{ id: 'page-conversation', title: words.call.part }] : []),
  ]
}
