import { toString } from 'mdast-util-to-string'
import { dueStage, methodologyOf } from '../../4-derive/methodology-view.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { MethodologyField } from '../../model/methodology.ts'
import type { Process, Stage } from '../../model/process.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { holdsName } from '../../meaning/word-stems.ts'
import { dealFlow } from '../deal-flow.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const fieldNotAsked: Rule = {
  id: 'field-not-asked',
  severity: 'advice',
  topic: 'skills and methodologies',
  needs: ['playbook', 'process'],
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const methodology = methodologyOf(handbook, process)
      if (methodology?.front.type !== 'opportunity') continue
      const open = dealFlow(process).beforeOrder
      for (const field of methodology.fields) {
        const stage = dueStage(process, field)
        if (!stage?.gate || !open.includes(stage)) continue
        const upTo = process.stages.slice(0, process.stages.indexOf(stage) + 1)
        if (linesOf(handbook, process, upTo).some((line) => namesOf(field).some((name) => holdsName(line, name))))
          continue
        yield {
          message: `${quote(field.title.text)} is due by the gate of ${quote(stage.title.text)}, but no criterion or question up to there asks for it`,
          hint: 'Add a criterion to the gate or a question to a playbook. If one asks in other words, add these to the field: `- **Asked as:** …`.',
          at: field.dueBy.find(({ value }) => findStage([stage], value))?.at ?? field.at,
          related: [{ message: 'the gate', at: stage.gate.at }],
        }
      }
    }
  },
}

function namesOf({ title, askedAs }: MethodologyField): readonly string[] {
  return [title.text, ...askedAs.map(({ value }) => value)]
}

/** What is asked in some stages: the criteria of their gates, what is done there, and the questions of playbooks. */
function linesOf(handbook: Handbook, process: Process, stages: readonly Stage[]): readonly string[] {
  const criteria = stages.flatMap(({ gate }) =>
    gate ? [...gate.value.dealKiller, ...gate.value.must, ...gate.value.alsoMust] : [],
  )
  const questions = handbook
    .all('playbook')
    .filter((playbook) => handbook.named(playbook, 'process', 'process').includes(process))
    .flatMap((playbook) => playbook.stages.filter((section) => findStage(stages, section.title.text)))
    .flatMap((section) => section.ask.flatMap(({ value }) => value))
  return [
    ...criteria.map(({ line, evidence }) => `${line.text} ${evidence?.text ?? ''}`),
    ...questions.map(({ line, details }) => `${line.text} ${details.map((it) => toString(it)).join(' ')}`),
  ]
}
