import { processesOfMethodology } from '../../4-derive/methodology-view.ts'
import { findStage, nearestStage } from '../../meaning/stage-name.ts'
import { writeOneInList } from '../mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const fieldDueStage: Rule = {
  id: 'field-due-stage',
  severity: 'error',
  topic: 'skills and methodologies',
  *check(handbook) {
    for (const methodology of handbook.all('methodology')) {
      const processes = processesOfMethodology(handbook, methodology)
      const stages = processes.flatMap((process) => process.stages)
      if (stages.length === 0) continue
      for (const { title, dueBy } of methodology.fields) {
        for (const { value, at } of dueBy) {
          if (processes.some((process) => findStage(process.stages, value))) continue
          const near = nearestStage(stages, value)
          const names = near ? [near.title.text] : []
          yield {
            message: `${quote(title.text)} is due by ${quote(value)}, which is no stage of ${quoteEach(
              processes.map((process) => process.title),
            )}`,
            hint:
              didYouMean(names) ?? `Name a stage: ${quoteEach(stages.slice(0, 9).map((stage) => stage.title.text))}.`,
            at,
            mends: writeOneInList(names, at, value),
            related: processes.map((process) => ({
              message: 'works by this methodology',
              at: process.frontAt('methodology'),
            })),
          }
        }
      }
    }
  },
}
