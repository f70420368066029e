import { createInterface } from 'node:readline/promises'
import type { Handbook } from '../src/compiler/index.ts'
import {
  type Answers,
  answerTo,
  choicesFor,
  isAsked,
  type Question,
  questionsFor,
  type ScaffoldKind,
} from '../src/scaffold/index.ts'

/** Where questions are asked: a terminal, as a rule. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Asks what is still open of a kind, one question after the other, and gives it with what was told before; undefined where
 * whoever is asked hangs up.
 */
export async function askFor(
  kind: ScaffoldKind,
  given: Answers,
  handbook: Handbook,
  { input, output }: Terminal,
): Promise<Answers | undefined> {
  const answers: Record<string, string> = { ...given }
  const lines = createInterface({ input, output })
  const hungUp = new AbortController()
  lines.once('close', () => hungUp.abort())
  const ask = (prompt: string): Promise<string> => lines.question(prompt, { signal: hungUp.signal })
  try {
    for (const question of questionsFor(kind)) {
      if (answers[question.key] !== undefined || !isAsked(question, answers)) continue
      const answer = await askOne(ask, output, kind, question, handbook)
      if (answer !== undefined) answers[question.key] = answer
    }
    return answers
  } catch (error) {
    if (hungUp.signal.aborted) return undefined
    throw error
  } finally {
    lines.close()
  }
}

/** Asks until the answer is one; an empty one skips what isn’t needed. A number stands for a choice of the list. */
async function askOne(
  ask: (prompt: string) => Promise<string>,
  output: Terminal['output'],
  kind: ScaffoldKind,
  question: Question,
  handbook: Handbook,
): Promise<string | undefined> {
  const choices = choicesFor(question, handbook)
  const list = choices.map((choice, index) => `  ${index + 1}  ${choice}\n`).join('')
  // Where there is nothing to choose from yet, nothing needs to be asked.
  if (!question.needed && question.kinds.length > 0 && choices.length === 0) return undefined
  const how = [
    ...(question.many && choices.length > 1 ? ['several as in `1; 2`'] : []),
    ...(question.needed ? [] : ['Enter: leave it out']),
  ].join('; ')
  output.write(`\n${question.ask}${how === '' ? '' : ` (${how})`}\n${list}`)
  for (;;) {
    const typed = (await ask(`${question.key}: `)).trim()
    if (typed === '' && !question.needed) return undefined
    if (typed === '') continue
    const named = typed
      // Names have commas in them, numbers of a list don’t.
      .split(question.many && /^[\d\s,;]+$/.test(typed) ? /[,;]/ : ';')
      .map((it) => choices[Number(it.trim()) - 1] ?? it.trim())
      .join('; ')
    const read = answerTo(kind, question, named, handbook)
    if ('value' in read) return read.value
    output.write(`${read.problem}\n`)
  }
}
