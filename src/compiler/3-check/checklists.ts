import type { Handbook } from '../model/handbook.ts'
import type { Position } from '../model/position.ts'
import type { Reference } from '../model/reference.ts'
import { criteriaIn } from '../4-derive/metric-relations.ts'

/** What a seller works through: something of the model, and what an author would call it. */
export interface Checklist {
  readonly name: string
  readonly part: unknown
  readonly at: Position
}

/**
 * The checklists of sellers: what they do in a stage, how it is done, what its gate asks, and the prompts of their call
 * plans. A stage or playbook led by management isn't one.
 */
export function checklists(handbook: Handbook): readonly Checklist[] {
  return [...inProcesses(handbook), ...inPlaybooks(handbook)]
}

function inProcesses(handbook: Handbook): Checklist[] {
  return handbook.all('process').flatMap(({ stages }) =>
    stages
      .filter(({ lead }) => !isManagement(handbook, lead))
      .flatMap((stage) => {
        const of = `of ${stage.title.text}`
        return [
          ...[stage.do, stage.doneWhen].flatMap((section) =>
            section
              ? [{ name: `\`${section === stage.do ? 'Do' : 'Done when'}\` ${of}`, part: section, at: section.at }]
              : [],
          ),
          ...criteriaIn(stage).map((criterion) => ({ name: `the gate ${of}`, part: criterion, at: criterion.at })),
        ]
      }),
  )
}

function inPlaybooks(handbook: Handbook): Checklist[] {
  return handbook.all('playbook').flatMap((playbook) => {
    const [role] = handbook.named(playbook, 'role', 'role')
    if (role?.front.type === 'management') return []
    const { callPlan } = playbook
    const stages = playbook.stages.flatMap(({ title, theyWill, atLeast, ask }) =>
      [theyWill, atLeast, ...ask].flatMap((part) =>
        part ? [{ name: `the playbook’s ${title.text}`, part, at: part.at }] : [],
      ),
    )
    return callPlan ? [...stages, { name: 'the call plan', part: callPlan, at: callPlan.at }] : stages
  })
}

function isManagement(handbook: Handbook, lead: Reference | undefined): boolean {
  return lead !== undefined && handbook.target(lead, 'role')?.front.type === 'management'
}
