import type { EntryOf, Handbook, Process } from '../compiler/index.ts'
import { planningQuestionWords } from '../compiler/vocabulary/planning-question-words.ts'
import { accountPlan } from './account-plan.ts'
import { heading, joined, label, open, part } from './lines.ts'
import type { Answers } from './question.ts'
import { entryCalled } from './questions.ts'
import { territoryPlan } from './territory-plan.ts'
import { readStages, type ToldStage } from './told-stages.ts'

type Type = Process['front']['type']

/** Planning questions of its type and its plan, then its stages, from the buyer’s side first. */
export function processBody(answers: Answers, handbook: Handbook): string {
  const type = typeOf(answers)
  const stages = readStages(answers['stages'] ?? '') ?? []
  const questions = planningQuestionWords[type].map(({ question }) => `${heading(3, question)}\n\n${open}`)
  return joined([
    open,
    part(2, 'planningQuestions', [questions.join('\n\n')]),
    type === 'account' ? accountPlan(answers, handbook) : undefined,
    type === 'territory' ? territoryPlan(answers) : undefined,
    ...stages.map((stage, index) =>
      stageText(stage, { type, answers, handbook, isFirst: index === 0, isLast: index === stages.length - 1 }),
    ),
  ])
}

/** Does its last stage lead back to the first? A deal and a call end; accounts and territories go on. */
export function comesRound(answers: Answers): boolean {
  return ['account', 'territory'].includes(typeOf(answers))
}

function typeOf({ type }: Answers): Type {
  return type !== undefined && type in planningQuestionWords ? (type as Type) : 'opportunity'
}

interface Surroundings {
  readonly type: Type
  readonly answers: Answers
  readonly handbook: Handbook
  readonly isFirst: boolean
  readonly isLast: boolean
}

function stageText({ title, time }: ToldStage, around: Surroundings): string {
  const { type, answers, isFirst } = around
  const [lead = ''] = (answers['roles'] ?? '').split('; ')
  const labels = [
    ...(isFirst && type === 'opportunity' ? [label('entry', 'outbound')] : []),
    label('buyer'),
    // A round is started by the calendar, not by an event on the buyer’s side.
    ...(comesRound(answers) ? [] : [label('trigger')]),
    label('buyers', (answers['buyers'] ?? '').split('; ').join(', ')),
    label('lead', lead),
    label('time', time),
    ...(type === 'opportunity' ? [label('conversion', 'not measured yet')] : []),
  ]
  const end = type === 'opportunity' ? gate(lead, around) : part(3, 'doneWhen', [`- ${open}`])
  return joined([heading(2, title), labels.join('\n'), part(3, 'do', [open]), end]).trimEnd()
}

function gate(lead: string, { handbook, isFirst, isLast }: Surroundings): string {
  const role = entryCalled(lead, ['role'], handbook) as EntryOf<'role'> | undefined
  const lines = [
    label('decides', role?.reportsTo?.text ?? lead),
    ...(isLast ? [label('ifYes', 'won')] : []),
    label('ifNo', 'stop'),
    ...(isFirst ? idealCustomer(handbook) : []),
    label('must'),
    `  ${label('evidence')}`,
  ]
  return part(3, 'gate', lines, isLast ? ': Is the order in?' : ': Do we pursue this?')
}

/** The first gate asks whether it is a customer we want at all. */
function idealCustomer(handbook: Handbook): string[] {
  const [ideal] = handbook.all('ideal-customer')
  if (!ideal) return []
  return [label('must', 'the buyer is one of our [ideal customers](../ideal-customer.md)'), `  ${label('evidence')}`]
}
