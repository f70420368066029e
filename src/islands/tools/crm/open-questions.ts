import type { TableFacts } from './facts.ts'
import type { Answers, Question } from './messages.ts'

/** What of a file can't be read without asking: nothing that could be two things is guessed. */
export function openQuestions(facts: TableFacts, { columns, order, sign, rates }: Answers): readonly Question[] {
  const questions: readonly (Question | false)[] = [
    columns.stage === undefined && 'stage column',
    (facts.order === 'ask' || facts.order === 'both') && order === undefined && 'order',
    (facts.sign === 'ask' || facts.sign === 'both') && sign === undefined && 'sign',
    facts.currencies.length > 1 && facts.currencies.every(([currency]) => rates[currency] === undefined) && 'rates',
  ]
  return questions.filter((it) => it !== false)
}
