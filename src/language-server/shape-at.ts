import { concepts, type Entry, type Kind } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import type { BlockShape } from '../compiler/model/shape.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'

/** Which concept a file is a source of; undefined for the settings and for what lies elsewhere. */
export function conceptOf(file: string): Concept | undefined {
  return (Object.values(concepts) as Concept[]).find(({ where }) =>
    'folder' in where ? file.startsWith(`${where.folder}/`) : file === where.file,
  )
}

/** What may be written at a line: the shape of the block that the headings above it open. */
export function shapeAt({ where, body }: Concept, linesAbove: readonly string[], depth = 7): BlockShape | undefined {
  const top: BlockShape = where.entry === 'heading' ? { labels: {}, sections: {}, each: { entries: body } } : body
  const open: { readonly depth: number; readonly shape: BlockShape | undefined }[] = [{ depth: 0, shape: top }]
  for (const line of linesAbove) {
    const [, signs, words] = /^(#{1,6})\s+(.+?)\s*$/.exec(line) ?? []
    if (signs === undefined || words === undefined) continue
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= signs.length) open.pop()
    open.push({ depth: signs.length, shape: inside(open.at(-1)?.shape, words) })
  }
  return open.findLast((it) => it.depth < depth)?.shape
}

function inside(shape: BlockShape | undefined, heading: string): BlockShape | undefined {
  if (!shape) return undefined
  const known = Object.entries(shape.sections).find(([key]) =>
    wordsOf(english.headings, key).some((word) => plainName(heading).startsWith(plainName(word))),
  )
  if (known) return typeof known[1].reads === 'object' ? known[1].reads : undefined
  return Object.values(shape.each ?? {})[0] ?? (shape.ownHeadings ? shape : undefined)
}

/** The words of a heading or a label, the one that Fieldbook writes first. */
export function wordsOf(words: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] {
  return words[key] ?? []
}

/** The entries of some kinds, best known by their titles. */
export function entriesOf(entries: readonly Entry[], kinds: readonly Kind[]): readonly Entry[] {
  return entries.filter(({ kind }) => kinds.includes(kind))
}
