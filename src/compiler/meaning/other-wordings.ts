import { objectionWordings } from '../vocabulary/objection-wordings.ts'

/** How else buyers say what an objection with these names means; empty where none is known. */
export function otherWordings(names: readonly string[]): readonly string[] {
  const spoken = names.map(wordsIn)
  const known = objectionWordings.filter(({ heard }) =>
    heard.some((line) => spoken.some((words) => hasAll(words, line))),
  )
  return [...new Set(known.flatMap(({ also }) => also))]
}

function hasAll(words: readonly string[], line: string): boolean {
  return wordsIn(line).every((wanted) =>
    words.some((word) => (wanted.length < 4 ? word === wanted : word.startsWith(wanted))),
  )
}

function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll("'", '’')
    .split(/[^\p{L}\p{N}’%-]+/u)
    .filter(Boolean)
}
