import { standingCases } from '../../compiler/vocabulary/standing-cases.ts'
import { standingStatements } from '../../compiler/vocabulary/standing-statements.ts'
import { standingWords as words } from '../../compiler/vocabulary/standing-words.ts'
import { valueOf } from '../keep/kept.ts'
import { answerWords, nameOf, type Standing } from './standing-answers.ts'
import { levelName, meetingWords, nextSteps, reachedWords, rigourWords, standingRows } from './standing-result.ts'

/** An assessment as plain text: the result, what to do next, then every answer. */
export function standingAsText(now: Standing, earlier: readonly Standing[]): string {
  const beside = earlier.slice(-1)
  const steps = new Map<string, string>([
    ...standingStatements.flat().map(({ id, step }) => [`statement:${id}`, step] as const),
    ...standingCases.map(({ id, step }) => [`case:${id}`, step] as const),
  ])
  const answer = (key: string, says: string): string => `- ${says} ${answerWords(now.kept, key) ?? words.notAnswered}`
  const lines = [
    nameOf(now.kept),
    reachedWords(now),
    ...standingRows(now, beside).map(([head = '', ...cells]) => `- ${head}: ${cells.join(' → ')}`),
    [rigourWords(now), meetingWords(now)].join(' ').trim(),
    '',
    words.next,
    ...nextSteps(now).map((id) => `- ${steps.get(id) ?? ''}`),
    ...standingStatements.flatMap((of, index) => [
      '',
      words.level(index + 1, levelName(index + 1)),
      ...of.map(({ id, says }) => answer(`statement:${id}`, says)),
      ...[valueOf(now.kept, `evidence:${String(index + 1)}`).trim()].filter(Boolean),
    ]),
    '',
    words.cases,
    ...standingCases.map(({ id, title }) => answer(`case:${id}`, `${title}:`)),
  ]
  return `${lines.join('\n')}\n`
}
