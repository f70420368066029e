import { isInUse } from '../meaning/in-use.ts'
import type { Handbook } from '../model/handbook.ts'
import type { toolWords } from '../vocabulary/tool-words.ts'
import { coachingPages, scaleOf } from './coaching-view.ts'
import { toolProcess } from './tool-process.ts'

/** Has a handbook what a tool starts from? Without it there is nothing to fill in on its page. */
export function isUsable(handbook: Handbook, tool: keyof typeof toolWords.tools): boolean {
  const processes = handbook.all('process').filter(isInUse)
  switch (tool) {
    case 'pipeline':
    case 'forecast':
    case 'levers':
    case 'campaign':
      return processes.some((process) => toolProcess(process) !== undefined)
    case 'scorecard':
      return coachingPages(handbook).some(({ scorecard }) => scorecard && scaleOf(scorecard.value) !== undefined)
    case 'territory':
      return processes.some(({ territoryPlan }) => (territoryPlan?.value.tier.length ?? 0) > 0)
    case 'account':
      return processes.some(({ accountPlan }) => accountPlan !== undefined)
    case 'fit':
    case 'standing':
      return true
  }
}
