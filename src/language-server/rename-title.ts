import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import { type Entry, type Pointer, yamlText } from '../compiler/index.ts'
import { plainName, slug } from '../compiler/meaning/slug.ts'
import { type Problem, unlessHarmful } from './edits.ts'
import { keepInList, moveHeading } from './former-names.ts'
import { rangeOf } from './places.ts'
import { isFrontMatter } from './schema-at.ts'
import { pointersOf } from './pointers.ts'
import type { Session } from './session.ts'
import { linesOf, rangeWithin } from './stretches.ts'
import { lineRange, linkWords, titleRange } from './subject.ts'

/**
 * Gives an entry another title, and writes it wherever the old one names it: in front matter, labels and headings, and as the
 * words of links. Its file and its address stay; a person’s address is made of the title, so the old one leads on.
 */
export function renameTitle(session: Session, entry: Entry, wanted: string): WorkspaceEdit | Problem {
  const title = wanted.trim().replaceAll(/\s+/g, ' ')
  if (title === '') return { problem: 'Write the new title.' }
  const other = session
    .book()
    .handbook.all(entry.kind)
    .find((it) => it !== entry && isTitle(title, it))
  if (other) return { problem: `\`${other.title}\` is the title of ${other.file} already.` }
  const isPerson = entry.kind === 'person'
  if (isPerson && /[[\]<>`*\\|]/.test(title))
    return { problem: 'A person is called by plain words, without signs of Markdown.' }
  const edits = new Map<string, TextEdit[]>()
  const add = (file: string, ...more: TextEdit[]): void => {
    if (more.length > 0) edits.set(file, [...(edits.get(file) ?? []), ...more])
  }
  add(entry.file, { range: titleRange(session, entry), newText: isPerson ? title : yamlText(title) })
  add(entry.file, ...repeatedTitle(session, entry, title))
  for (const pointer of [...pointersOf(session).values()].flat()) {
    if (pointer.target === entry) add(pointer.at.file, ...editsFor(session, pointer, entry, title))
  }
  // Running text goes on with the old word, which is to be known as before.
  if (entry.kind === 'term') add(entry.file, ...keepInList(session, entry, 'aliases', entry.title))
  const id = slug(title)
  if (isPerson && id !== entry.id) {
    const newId = (old: string): string | undefined => (old === entry.id ? id : undefined)
    add(entry.file, ...moveHeading(session, entry, newId, { from: entry.id, to: id }))
  }
  return unlessHarmful(session, edits)
}

/** A page may begin with its title once more, as a heading. */
function repeatedTitle(session: Session, entry: Entry, title: string): TextEdit[] {
  if (entry.kind === 'person') return []
  const lines = linesOf(session, entry.file)
  const line = lines.findIndex(
    (it, index) => it.trim() !== '' && !isFrontMatter(lines, index) && !/^\uFEFF?---\s*$/.test(it),
  )
  const text = lines[line] ?? ''
  const written = /^#\s+(.+?)\s*$/.exec(text)?.[1]
  if (written === undefined || plainName(written) !== plainName(entry.title)) return []
  return [{ range: lineRange(line, text), newText: `# ${title}` }]
}

function editsFor(session: Session, pointer: Pointer, entry: Entry, title: string): TextEdit[] {
  const { as, at, written } = pointer
  if (as === 'name') {
    if (!isTitle(written, entry) || written === entry.id) return []
    if (at.file === 'fieldbook.yaml' || isFrontMatter(linesOf(session, at.file), at.start.line - 1))
      return [{ range: rangeOf(at), newText: yamlText(title) }]
    const range = rangeWithin(session, at, written)
    // Where names are divided by commas, one that would read as two is written as its id.
    const put = /[;,]|\sand\s+\p{Lu}/u.test(title) && entry.kind !== 'person' ? entry.id : title
    return range ? [{ range, newText: put }] : []
  }
  const words = pointer.anchor === undefined ? linkWords(session, pointer) : undefined
  const line = words && (linesOf(session, at.file)[words.start.line] ?? '')
  const isSame = line !== undefined && isTitle(line.slice(words!.start.character, words!.end.character), entry)
  const edits = isSame ? [{ range: words!, newText: title.replaceAll(/[[\]\\]/g, String.raw`\$&`) }] : []
  const anchor = entry.kind === 'person' ? rangeWithin(session, at, `#${entry.id}`) : undefined
  return anchor ? [...edits, { range: anchor, newText: `#${slug(title)}` }] : edits
}

function isTitle(words: string, entry: Entry): boolean {
  return plainName(words) === plainName(entry.title)
}
