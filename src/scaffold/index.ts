import { stringify } from 'yaml'
import { concepts, type Handbook, type Kind } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { bodies } from './bodies.ts'
import { comesRound } from './process-body.ts'
import type { Answers } from './question.ts'
import { entryCalled, questionsFor, type ScaffoldKind } from './questions.ts'
import { sourceFile } from './source-file.ts'

export { answerTo } from './answer-to.ts'
export { firstPerson } from './first-person.ts'
export { readStages } from './told-stages.ts'
export { type Answers, isAsked, type Question } from './question.ts'
export { choicesFor, questionsFor, readAnswer, scaffoldKinds } from './questions.ts'
export type { ScaffoldKind } from './questions.ts'

/**
 * A source to go on with: a draft that nobody has reviewed, so that no reader meets it before it is finished. What the answers refer to fills in
 * what it can; where words are still to come, `…` stands.
 */
export function scaffold(
  kind: ScaffoldKind,
  answers: Answers,
  handbook: Handbook,
): { readonly file: string; readonly text: string } {
  const front = questionsFor(kind).flatMap(({ key, kinds, many }): [string, unknown][] => {
    const answer = answers[key]
    if (answer === undefined || !(key in concepts[kind].frontMatter.shape)) return []
    const values = many ? answer.split('; ') : [answer]
    const written = values.map((value) => nameFor(kinds, value, handbook))
    return [[key, many ? written : written[0]]]
  })
  const shape = kind === 'process' && comesRound(answers) ? { shape: 'flywheel' } : {}
  const all = { ...Object.fromEntries(front), ...shape, status: 'draft' }
  return {
    file: sourceFile(kind, answers, handbook),
    text: `---\n${frontMatter(all, concepts[kind])}---\n\n${bodies[kind](answers, handbook)}`,
  }
}

/** Files are referred to by their id; people are headings, and are by their title. */
function nameFor(kinds: readonly Kind[], value: string, handbook: Handbook): unknown {
  const entry = kinds.length > 0 ? entryCalled(value, kinds, handbook) : undefined
  if (!entry) return /^\d+$/.test(value) && kinds.length === 0 ? Number(value) : value
  return entry.kind === 'person' ? entry.title : entry.id
}

/** In the order of the schema, one key a line. */
function frontMatter(values: Readonly<Record<string, unknown>>, { frontMatter: schema }: Concept): string {
  return Object.keys(schema.shape)
    .filter((key) => values[key] !== undefined)
    .map((key) => stringify({ [key]: values[key] }, { lineWidth: 0, collectionStyle: 'any' }))
    .map((line) => line.replace(/:\n((?: {2}- .*\n)+)$/, (_, list: string) => `: [${itemsOf(list)}]\n`))
    .join('')
}

/** Ids need no quotes in a list on one line. */
function itemsOf(list: string): string {
  return list
    .trimEnd()
    .split('\n')
    .map((item) => item.replace(/^ {2}- /, ''))
    .join(', ')
}
