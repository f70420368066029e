import type { Handbook } from '../compiler/index.ts'
import type { Question } from './question.ts'
import { readAnswer, type ScaffoldKind } from './questions.ts'
import { territoryProblem } from './territory-problem.ts'
import { readStages } from './told-stages.ts'
import { readTiers } from './told-tiers.ts'

/** An answer to a kind's question as the sources write it, or why it is none. */
export function answerTo(
  kind: ScaffoldKind,
  question: Question,
  answer: string,
  handbook: Handbook,
): ReturnType<typeof readAnswer> {
  if (question.key === 'title' && !/[\p{L}\p{N}]/u.test(answer)) {
    return { problem: 'A title has letters or digits: its file is called after it.' }
  }
  const problem = kind === 'process' ? problems[question.key]?.(answer) : undefined
  return problem === undefined ? readAnswer(question, answer, handbook) : { problem }
}

/** Why an answer about a process can’t be read as the check will read it. */
const problems: Readonly<Record<string, (answer: string) => string | undefined>> = {
  stages: (answer) =>
    readStages(answer)
      ? undefined
      : 'Write each stage with its time: `Qualification 10 days, at most 30; Closing 20 days`.',
  tiers: (answer) =>
    readTiers(answer)
      ? territoryProblem({ tiers: answer })
      : 'Write each tier with its accounts and its touches: `A 25 plants, 8 a year, 2 hours; B 145 plants, once a quarter`.',
  'selling-hours': (answer) => territoryProblem({ tiers: someTiers, 'selling-hours': answer }),
  peers: rhythmProblem,
  executives: rhythmProblem,
}

const someTiers = 'A 1, 1 a year; B 1, 1 a year'

/** A rhythm is read as that of touches is. */
function rhythmProblem(answer: string): string | undefined {
  const isRhythm = !/[,;]/.test(answer) && territoryProblem({ tiers: `A 1, ${answer}; B 1, ${answer}` }) === undefined
  return isRhythm
    ? undefined
    : `\`${answer}\` can’t be read as how often. Write it as in \`every 2 weeks\` or \`twice a year\`.`
}
