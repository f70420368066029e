import { reviewOf } from '../compiler/index.ts'
import { frontMatterSchema } from '../compiler/model/editor-schema.ts'
import { conceptOf } from '../language-server/shape-at.ts'
import { type Book, changedSinceReview } from '../workspace/index.ts'
import { fieldText } from './line-ends.ts'
import type { NameChoice, OpenSource } from './messages.ts'
import { decode, encode, sourceIn, stampOf } from './sources.ts'

/** A file to edit, or why it can’t be edited here. */
export function openSource(book: Book, file: string): OpenSource | { readonly problem: string } {
  const source = sourceIn(book, file)
  if (!source) return { problem: 'There is no such file any more.' }
  const text = decode(source.bytes)
  if (Buffer.compare(encode(text), source.bytes) !== 0) {
    return {
      problem: 'It isn’t UTF-8 text, so saving it here would harm it. Save it as UTF-8 with the program it comes from.',
    }
  }
  const concept = conceptOf(file)
  const schema = concept && frontMatterSchema(concept)
  return {
    ...{ text: fieldText(text), stamp: stampOf(source.bytes), schema, names: namesFor(book, schema) },
    review: reviewIn(book, file),
  }
}

function namesFor({ handbook }: Book, schema: OpenSource['schema']): OpenSource['names'] {
  const choices = Object.entries(schema?.properties ?? {}).flatMap(([key, { 'x-names': kinds }]) => {
    if (!kinds) return []
    const named = handbook.entries.filter(({ kind, origin }) => origin === 'company' && kinds.includes(kind))
    const choice = ({ kind, id, title }: (typeof named)[number]): NameChoice =>
      kind === 'person' ? { value: title, title } : { value: id, title }
    return [[key, named.map(choice)] as const]
  })
  return Object.fromEntries(choices)
}

/** The headings of one file are reviewed together. */
function reviewIn(book: Book, file: string): OpenSource['review'] {
  const { handbook } = book
  const entry = handbook.entries.find((it) => it.file === file)
  if (!entry) return undefined
  const { owner, reviewed, due, standing } = reviewOf(handbook, entry)
  const changed = changedSinceReview(book).get(file)
  return { owner: owner?.title ?? entry.front.owner, reviewed, due, standing, changed }
}
