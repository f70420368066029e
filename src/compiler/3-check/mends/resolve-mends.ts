import type { Edit, Fix } from '../../model/finding.ts'
import type { LocatedText } from '../../meaning/located-text.ts'
import type { Mend, WantedEdit } from './mend.ts'

/** Gives a source's text by its path; undefined where there is none. */
export type TextOf = (file: string) => LocatedText | undefined

/** Finds in the sources what mends look for. A mend of which a part isn't found is none. */
export function resolveMends(mends: readonly Mend[], textOf: TextOf): Fix[] {
  return mends.flatMap(({ title, safe, edits }) => {
    const resolved = edits.map((edit) => resolveEdit(edit, textOf))
    return resolved.every((edit) => edit !== undefined) ? [{ title, safe, edits: resolved }] : []
  })
}

function resolveEdit({ at, find, put }: WantedEdit, textOf: TextOf): Edit | undefined {
  const located = textOf(at.file)
  if (!located || find === undefined) return located && { at, put }
  const from = located.offset(at.start)
  const stretch = located.text.slice(from, located.offset(at.end))
  const match = typeof find === 'string' ? literally(stretch, find) : find.exec(stretch)
  if (!match) return undefined
  const begin = from + match.index
  return {
    at: { file: at.file, start: located.place(begin), end: located.place(begin + match[0].length) },
    put:
      typeof find === 'string'
        ? put
        : put.replaceAll(/\$(\$|\d)/g, (_, group: string) => (group === '$' ? group : (match[Number(group)] ?? ''))),
  }
}

function literally(text: string, words: string): { 0: string; index: number; [group: number]: string } | undefined {
  const index = text.indexOf(words)
  return index === -1 ? undefined : { 0: words, index }
}
