import type { EntryOf, Handbook } from '../compiler/index.ts'
import { planningQuestionWords } from '../compiler/vocabulary/planning-question-words.ts'
import { heading, joined, label, open, part } from './lines.ts'
import { type Answers, entryCalled } from './questions.ts'

/** A stage as it was told: its name, and how long it takes. */
export interface ToldStage {
  readonly title: string
  readonly time: string
}

/** `Qualification 10 days, at most 30; Closing 20 days`; undefined where a stage has no name or no time. */
export function readStages(text: string): readonly ToldStage[] | undefined {
  const stages = text
    .split(';')
    .filter((it) => it.trim() !== '')
    .map((it) =>
      /^\s*(.*?)[\s:,]+((?:\d+\s*[–-]\s*)?\d+\s*(?:working days|minutes?|hours?|days?|weeks?|months?).*?)\s*$/i.exec(
        it,
      ),
    )
  if (stages.length === 0 || stages.some((it) => !it?.[1])) return undefined
  return stages.map((it) => ({ title: it?.[1] ?? '', time: it?.[2] ?? '' }))
}

/** Planning questions of its type, then its stages, from the buyer’s side first. */
export function processBody(answers: Answers, handbook: Handbook): string {
  const type = answers['type'] === 'call' ? 'call' : 'opportunity'
  const stages = readStages(answers['stages'] ?? '') ?? []
  const questions = planningQuestionWords[type].map(({ question }) => `${heading(3, question)}\n\n${open}`)
  return joined([
    open,
    part(2, 'planningQuestions', [questions.join('\n\n')]),
    ...stages.map((stage, index) =>
      stageText(stage, { type, answers, handbook, isFirst: index === 0, isLast: index === stages.length - 1 }),
    ),
  ])
}

interface Surroundings {
  readonly type: 'call' | 'opportunity'
  readonly answers: Answers
  readonly handbook: Handbook
  readonly isFirst: boolean
  readonly isLast: boolean
}

function stageText({ title, time }: ToldStage, { type, answers, handbook, isFirst, isLast }: Surroundings): string {
  const [lead = ''] = (answers['roles'] ?? '').split('; ')
  const role = entryCalled(lead, ['role'], handbook) as EntryOf<'role'> | undefined
  const labels = [
    ...(isFirst && type === 'opportunity' ? [label('entry', 'outbound')] : []),
    label('buyer'),
    label('trigger'),
    label('buyers', (answers['buyers'] ?? '').split('; ').join(', ')),
    label('lead', lead),
    label('time', time),
    ...(type === 'opportunity' ? [label('conversion', 'not measured yet')] : []),
  ]
  const end =
    type === 'call'
      ? part(3, 'doneWhen', [`- ${open}`])
      : part(
          3,
          'gate',
          [
            label('decides', role?.reportsTo?.text ?? lead),
            ...(isLast ? [label('ifYes', 'won')] : []),
            label('ifNo', 'stop'),
            ...(isFirst ? idealCustomer(handbook) : []),
            label('must'),
            `  ${label('evidence')}`,
          ],
          isLast ? ': Is the order in?' : ': Do we pursue this?',
        )
  return joined([heading(2, title), labels.join('\n'), part(3, 'do', [open]), end]).trimEnd()
}

/** The first gate asks whether it is a customer we want at all. */
function idealCustomer(handbook: Handbook): string[] {
  const [ideal] = handbook.all('ideal-customer')
  if (!ideal) return []
  return [label('must', 'the buyer is one of our [ideal customers](../ideal-customer.md)'), `  ${label('evidence')}`]
}
