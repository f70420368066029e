import type { Kind } from '../compiler/index.ts'

/** Something to be told before a source can be begun. Its key is a flag: `--role`. */
export interface Question {
  readonly key: string
  /** What the schema says about it, for whoever is asked. */
  readonly ask: string
  readonly needed: boolean
  readonly many: boolean
  /** What it may be the name of; the values to choose from, where it is neither. */
  readonly kinds: readonly Kind[]
  readonly values: readonly string[]
  /** The types of process it is asked for; none where it is asked whatever the answer to `type` is. */
  readonly types: readonly string[]
}

export type Answers = Readonly<Record<string, string>>

/** Is a question one for what was answered so far? */
export function isAsked({ types }: Question, answers: Answers): boolean {
  return types.length === 0 || types.includes(answers['type'] ?? '')
}
