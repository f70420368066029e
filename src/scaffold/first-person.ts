import { stringify } from 'yaml'
import type { Handbook } from '../compiler/index.ts'
import { heading, joined, label } from './lines.ts'
import type { Answers } from './question.ts'

/** The page of people for a root that has nobody yet: whoever answers for its first page is the first on it. */
export function firstPerson(
  { owner }: Answers,
  handbook: Handbook,
): { readonly file: string; readonly text: string } | undefined {
  if (owner === undefined || handbook.all('person').length > 0) return undefined
  const front = stringify({ title: 'People', owner }, { lineWidth: 0 })
  return {
    file: 'content/people.md',
    text: `---\n${front}---\n\n${joined([heading(2, owner), label('askAbout')])}`,
  }
}
