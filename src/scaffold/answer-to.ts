import type { Handbook } from '../compiler/index.ts'
import { readStages } from './process-body.ts'
import { type Question, readAnswer, type ScaffoldKind } from './questions.ts'

/** An answer to a kind's question as the sources write it, or why it is none. */
export function answerTo(
  kind: ScaffoldKind,
  question: Question,
  answer: string,
  handbook: Handbook,
): ReturnType<typeof readAnswer> {
  if (kind === 'process' && question.key === 'type' && !question.values.includes(answer)) {
    return { problem: 'Only `opportunity` and `call` can be begun here; copy a process of the other types.' }
  }
  if (question.key === 'title' && !/[\p{L}\p{N}]/u.test(answer)) {
    return { problem: 'A title has letters or digits: its file is called after it.' }
  }
  if (question.key === 'stages' && !readStages(answer)) {
    return { problem: 'Write each stage with its time: `Qualification 10 days, at most 30; Closing 20 days`.' }
  }
  return readAnswer(question, answer, handbook)
}
