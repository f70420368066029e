import { stageDays } from '../../arithmetic.ts'
import { dueDay } from '../../4-derive/mutual-plan.ts'
import { stageFigures } from '../../meaning/stage-figures.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { formatDays } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const mutualPlanDate: Rule = {
  id: 'mutual-plan-date',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const rows = process.mutualPlan?.value.rows ?? []
      const days = stageDays(stageFigures(process))
      const dated = rows.flatMap(({ title, planBy: by }) => {
        const day = by && dueDay(process, by, days)
        return by && day !== undefined ? [{ title, by, day }] : []
      })
      for (const [index, { title, by, day }] of dated.entries()) {
        const stage = findStage(process.stages, by.stage.text)
        if (by.into && stage?.time && by.into.days > stage.time.typical.days) {
          yield {
            message: `${quote(title.text)} is due ${formatDays(by.into.days)} into ${quote(stage.title.text)}, which typically takes ${formatDays(stage.time.typical.days)}`,
            hint: 'Name the stage in which that day lies, or correct one of the two times.',
            at: by.at,
            related: [{ message: 'the time of the stage', at: stage.time.at }],
          }
          continue
        }
        const before = dated[index - 1]
        if (!before || before.day <= day) continue
        yield {
          message: `${quote(title.text)} is due ${formatDays(before.day - day)} before ${quote(before.title.text)}, which stands above it`,
          hint: 'Put the steps in the order of their days: the buyer reads the plan from top to bottom.',
          at: by.at,
          related: [{ message: 'the step above it', at: before.by.at }],
        }
      }
    }
  },
}
