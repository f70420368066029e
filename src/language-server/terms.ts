import type { Position as EditorPlace, Range } from 'vscode-languageserver'
import type { Term } from '../compiler/index.ts'
import { lineAt, linesOf } from './stretches.ts'
import type { Session } from './session.ts'

/** Terms whose title or other name stands at a place, as words of their own. */
export function termsAt(session: Session, file: string, { line, character }: EditorPlace): readonly Term[] {
  const text = lineAt(session, file, line)
  return session
    .book()
    .handbook.all('term')
    .filter((term) => placesIn(text, term).some(({ from, to }) => from <= character && character <= to))
}

/** Every place where a term stands in the text of the company’s pages; not in front matter, code and comments. */
export function mentionsOfTerm(
  session: Session,
  term: Term,
): readonly { readonly file: string; readonly range: Range }[] {
  return session.book().read.sources.flatMap(({ file, origin }) => {
    if (origin !== 'company') return []
    let isOutside = false
    const lines = linesOf(session, file)
    const frontEnds = /^\uFEFF?---/.test(lines[0] ?? '') ? lines.indexOf('---', 1) : -1
    return lines.flatMap((text, line) => {
      if (/^\s*(?:```|~~~)/.test(text)) isOutside = !isOutside
      if (isOutside || line <= frontEnds) return []
      return placesIn(
        text.replaceAll(unread, (it) => ' '.repeat(it.length)),
        term,
      ).map(({ from, to }) => ({
        file,
        range: { start: { line, character: from }, end: { line, character: to } },
      }))
    })
  })
}

/** Code, comments and the addresses of links. */
const unread = /`[^`]*`|<!--.*?-->|\]\([^)]*\)/g

function placesIn(text: string, { title, front }: Term): readonly { readonly from: number; readonly to: number }[] {
  const low = text.toLowerCase()
  return [title, ...(front.aliases ?? [])].flatMap((name) => {
    const wanted = name.toLowerCase()
    const found: { from: number; to: number }[] = []
    for (let from = low.indexOf(wanted); from !== -1; from = low.indexOf(wanted, from + 1)) {
      const after = low.slice(from + wanted.length, from + wanted.length + 3).replace(/^e?s(?![\p{L}\p{N}])/u, '')
      if (/[\p{L}\p{N}-]/u.test(low.slice(Math.max(0, from - 1), from)) || /^[\p{L}\p{N}-]/u.test(after)) continue
      found.push({ from, to: from + wanted.length })
    }
    return found
  })
}
