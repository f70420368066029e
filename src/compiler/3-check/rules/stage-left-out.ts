import { meantStages } from '../meant-stages.ts'
import { buysIn, playbookParties, worksIn } from '../playbook-parties.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageLeftOut: Rule = {
  id: 'stage-left-out',
  severity: 'warning',
  topic: 'playbooks',
  *check(handbook) {
    for (const { playbook, role, persona, process } of playbookParties(handbook)) {
      // A misspelt heading is a finding of its own; its stage isn't left out.
      const { named, guessed } = meantStages(playbook, process)
      const covered = new Set([...named.values(), ...guessed.values()])
      for (const stage of process.stages) {
        if (covered.has(stage) || !worksIn(handbook, stage, role) || !buysIn(handbook, stage, persona)) continue
        yield {
          message: `This playbook has no section for the stage ${quote(stage.title.text)}, in which ${quote(role.title)} works and ${quote(persona.title)} takes part`,
          hint: `Add ${quote(`## ${stage.title.text}`)}. If the stage happens without this buyer, write \`Not with this buyer: see …\` below it.`,
          at: playbook.frontAt('process'),
          related: [{ message: `the stage in ${quote(process.title)}`, at: stage.at }],
        }
      }
    }
  },
}
