import { describe, expect, it } from 'vitest'
import { questionsClosed } from '../../../src/compiler/3-check/rules/questions-closed.ts'
import { reportsOnStage } from './reports-of.ts'

describe('questions-closed', () => {
  it.each([
    'Do you measure downtime?',
    'Is there a budget?',
    'Have you talked to other makers yet?',
    'You have a downtime log, right?',
    'It stops at night, doesn’t it?',
    'Would you like a line audit?',
    'And if it stops, do you call a fitter?',
    'When it stops, do you call a fitter?',
    'Did that cost you an order or not?',
    '“Are you the one who decides?”',
    'Have you seen it? Did you like it?',
  ])('finds that “%s” can be answered by yes or no', (question) => {
    expect(ask(question)).toHaveLength(1)
  })

  it.each([
    'What did the last unplanned stop cost you?',
    'Could you walk me through the last stop?',
    'Is it the film or the machine that stops most often?',
    'Did it stop last week? What did it cost?',
    'If the line stops at night, who is called?',
    'Do you know how many hours it stood still?',
    'Walk me through the last stop.',
    'In a good week, how many stops are there?',
    'Can you show me where it stops?',
    'Whose problem is it?',
    'Will you decide by payback or by price?',
    'Haven’t counted yet: what would be your guess?',
    'When is the next audit, and would you like our file before it?',
    'Was it worth it, and how did you count?',
  ])('passes “%s”', (question) => {
    expect(ask(question)).toEqual([])
  })

  it('passes a group of which half is closed, and finds one of which more than half is', () => {
    expect(ask('Is there a budget?', 'Who decides?')).toEqual([])
    expect(ask('Is there a budget?', 'Who decides?', 'Do they meet in May?')).toHaveLength(1)
  })

  it('counts each group by itself, and no lines that aren’t questions', () => {
    const lines = [
      '### Ask: money',
      '',
      '- Is there a budget?',
      '- The budget',
      '',
      '### Ask: people',
      '',
      '- Who decides?',
      '- Who pays?',
    ]
    const reports = reportsOnStage(questionsClosed, ...lines)
    expect(reports.map((report) => report.message)).toEqual([
      'More than half of these questions can be answered by “yes” or “no”: `Is there a budget?`',
    ])
  })
})

function ask(...questions: readonly string[]) {
  return reportsOnStage(questionsClosed, '### Ask', '', ...questions.map((question) => `- ${question}`))
}
