import type { TextEdit } from 'vscode-languageserver'
import { type Entry, type Move, moveIn, yamlName, yamlText } from '../compiler/index.ts'
import { insertion } from './edits.ts'
import { isIn, rangeOf } from './places.ts'
import { lineAt } from './stretches.ts'
import type { Session } from './session.ts'

/** Adds a name to a list of front matter, however the list is written; nothing where it stands there already. */
export function keepInList(session: Session, entry: Entry, key: 'formerly' | 'aliases', name: string): TextEdit[] {
  const known = entry.front[key] ?? []
  return known.includes(name) ? [] : writeList(session, entry, key, [...known, name])
}

/**
 * Says in a page’s `formerly` that a heading has another id, and leads on there who comes by an older id of it or of a part
 * below it. Where the new id is one that was given up before, the line that led away from it takes the place.
 *
 * @param newId of a heading that has another id now; undefined of all others
 * @param move undefined where the page needs no line of its own, because another page’s does it
 */
export function moveHeading(
  session: Session,
  entry: Entry,
  newId: (id: string) => string | undefined,
  move: Move | undefined,
): TextEdit[] {
  const known = entry.front.formerly ?? []
  let isKept = move === undefined
  const next = known.map((name) => {
    const old = moveIn(name)
    if (!old) return name
    if (move && old.from === move.to) {
      isKept = true
      return asName(move)
    }
    const to = newId(old.to)
    return to === undefined ? name : asName({ from: old.from, to })
  })
  return writeList(session, entry, 'formerly', isKept || !move ? next : [...next, asName(move)])
}

function asName({ from, to }: Move): string {
  return `#${from} -> #${to}`
}

/** Puts other names in the place of a list’s, and one more at its end, without touching what stays. */
function writeList(session: Session, entry: Entry, key: 'formerly' | 'aliases', next: readonly string[]): TextEdit[] {
  const known = entry.front[key] ?? []
  if (next.every((name, index) => name === known[index])) return []
  const inYaml = key === 'formerly' ? yamlName : yamlText
  const all = rangeOf(entry.frontAt(key))
  if (known.length === 0) {
    const { end } = rangeOf(entry.frontAt('title'))
    return [insertion({ line: end.line + 1, character: 0 }, `${key}: [${next.map(inYaml).join(', ')}]\n`)]
  }
  const last = rangeOf(entry.frontAt(key, known.length - 1))
  const before = lineAt(session, entry.file, last.start.line).slice(0, last.start.character)
  const isBlock = /^\s*- +$/.test(before)
  // One name alone is no list yet.
  if (!isBlock && isIn(all.start, last)) return [{ range: all, newText: `[${next.map(inYaml).join(', ')}]` }]
  return known.flatMap((name, index): TextEdit[] => {
    const own = next[index] ?? name
    const added = index === known.length - 1 ? next.slice(known.length) : []
    if (own === name && added.length === 0) return []
    const range = rangeOf(entry.frontAt(key, index))
    if (own === name) return added.map((it) => insertion(range.end, (isBlock ? `\n${before}` : ', ') + inYaml(it)))
    const behind = added.map((it) => (isBlock ? `\n${before}` : ', ') + inYaml(it))
    return [{ range, newText: inYaml(own) + behind.join('') }]
  })
}
