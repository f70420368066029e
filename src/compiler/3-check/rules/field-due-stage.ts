import { processesOfMethodology } from '../../4-derive/methodology-view.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { hintToWrite, mendsInList, stageToWrite } from '../mends/stage-to-write.ts'

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
          const stage = stageToWrite(processes, value)
          yield {
            message: `${quote(title.text)} is due by ${quote(value)}, which is no stage of ${quoteEach(
              processes.map((process) => process.title),
            )}`,
            hint: stage
              ? hintToWrite(stage)
              : `Name a stage: ${quoteEach(stages.slice(0, 9).map((it) => it.title.text))}.`,
            at,
            mends: stage ? mendsInList(stage, at, value) : [],
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
