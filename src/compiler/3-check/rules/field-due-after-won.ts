import { dueStage, processesOfMethodology } from '../../4-derive/methodology-view.ts'
import type { GateYes } from '../../model/amounts.ts'
import type { Process, Stage } from '../../model/process.ts'
import { dealFlow } from '../deal-flow.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const fieldDueAfterWon: Rule = {
  id: 'field-due-after-won',
  severity: 'error',
  topic: 'skills and methodologies',
  *check(handbook) {
    for (const methodology of handbook.all('methodology')) {
      for (const process of processesOfMethodology(handbook, methodology)) {
        const won = winOf(process)
        if (!won) continue
        const open = dealFlow(process).beforeOrder
        for (const field of methodology.fields) {
          const stage = dueStage(process, field)
          if (!stage || open.includes(stage)) continue
          yield {
            message: `${quote(field.title.text)} is due by ${quote(stage.title.text)}, but ${quote(process.title)} is won before, at ${quote(won.stage.title.text)}`,
            hint: 'Name a stage up to the order: what is known after it can’t help to win it.',
            at: field.dueBy[0]!.at,
            related: [{ message: 'the gate that wins the deal', at: won.yes.at }],
          }
        }
      }
    }
  },
}

function winOf({ stages }: Process): { readonly stage: Stage; readonly yes: GateYes } | undefined {
  for (const stage of stages) {
    const yes = stage.gate?.value.ifYes
    if (yes?.leads === 'won') return { stage, yes }
  }
  return undefined
}
