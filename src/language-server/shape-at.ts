import { concepts, type Entry, type Kind } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import { criterionLabels } from '../compiler/model/gate-values.ts'
import type { BlockShape, LabelShape, SectionShape } from '../compiler/model/shape.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'

/** Which concept a file is a source of; undefined for the settings and for what lies elsewhere. */
export function conceptOf(file: string): Concept | undefined {
  return (Object.values(concepts) as Concept[]).find(({ where }) =>
    'folder' in where ? file.startsWith(`${where.folder}/`) : file === where.file,
  )
}

/** A block that a heading opens: its shape, and what the heading is for. */
interface OpenBlock {
  readonly depth: number
  readonly shape: BlockShape | undefined
  readonly comment: string
}

/** What may be written at a line: the shape of the block that the headings above it open. */
export function shapeAt(concept: Concept, linesAbove: readonly string[], depth = 7): BlockShape | undefined {
  return blockAt(concept, linesAbove, depth)?.shape
}

/** What a heading is for: of one with fixed words its own purpose, of one that its author named that of what it stands in. */
export function commentOn(
  concept: Concept,
  linesAbove: readonly string[],
  depth: number,
  heading: string,
): string | undefined {
  const around = blockAt(concept, linesAbove, depth)
  if (!around?.shape) return undefined
  const known = sectionIn(around.shape, heading)
  return known ? known.comment : around.shape.each ? around.comment : undefined
}

/** The labels that a list item may begin with at a line; nested, those that tell more about a criterion or a point. */
export function labelsAt(
  concept: Concept,
  linesAbove: readonly string[],
  isNested: boolean,
): Readonly<Record<string, LabelShape>> {
  const { labels = {}, bullets = {} } = shapeAt(concept, linesAbove) ?? {}
  if (!isNested) return labels
  const below = Object.values(bullets).filter((it) => typeof it === 'object')
  const hasCriteria = Object.values(labels).some(({ reads }) => reads === 'criterion')
  const nested = Object.assign({}, ...below.map((it) => it.labels), hasCriteria ? criterionLabels : {}) as typeof labels
  // Where nothing has labels below it, what is indented is the author's way of writing a list.
  return Object.keys(nested).length > 0 ? nested : labels
}

/** Whose names may stand in a heading behind its fixed words, and from which letter on: `If they say [No budget`. */
export function kindsInHeading(
  concept: Concept,
  linesAbove: readonly string[],
  depth: number,
  heading: string,
): { readonly kinds: readonly Kind[]; readonly from: number } | undefined {
  const sections = Object.entries(shapeAt(concept, linesAbove, depth)?.sections ?? {})
  for (const [key, { kinds, title }] of sections) {
    if (kinds.length === 0 || title === 'none') continue
    for (const word of wordsOf(english.headings, key)) {
      const begun = heading.slice(0, word.length)
      const sign = plainName(begun) === plainName(word) && /^(?:\s*:)?\s+/.exec(heading.slice(word.length))
      if (sign) return { kinds, from: word.length + sign[0].length }
    }
  }
  return undefined
}

function blockAt({ where, body, comment }: Concept, linesAbove: readonly string[], depth: number) {
  const top: BlockShape = where.entry === 'heading' ? { labels: {}, sections: {}, each: { entries: body } } : body
  const open: OpenBlock[] = [{ depth: 0, shape: top, comment }]
  for (const line of linesAbove) {
    const [, signs, words] = /^(#{1,6})\s+(.+?)\s*$/.exec(line) ?? []
    if (signs === undefined || words === undefined) continue
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= signs.length) open.pop()
    open.push({ depth: signs.length, ...inside(open.at(-1), words) })
  }
  return open.findLast((it) => it.depth < depth)
}

function inside(around: OpenBlock | undefined, heading: string): Pick<OpenBlock, 'shape' | 'comment'> {
  const { shape, comment = '' } = around ?? {}
  const known = shape && sectionIn(shape, heading)
  if (known) return { shape: typeof known.reads === 'object' ? known.reads : undefined, comment: known.comment }
  return { shape: shape && (Object.values(shape.each ?? {})[0] ?? (shape.ownHeadings ? shape : undefined)), comment }
}

/** The section that a heading opens: by its fixed words alone, or, where more may follow, by the longest it begins with. */
function sectionIn({ sections }: BlockShape, heading: string): SectionShape | undefined {
  const written = plainName(heading)
  const all = Object.entries(sections).flatMap(([key, section]) =>
    wordsOf(english.headings, key).map((word) => ({ word: plainName(word), section })),
  )
  const exact = all.find(({ word }) => word === written.replace(/:$/, ''))
  if (exact) return exact.section
  return all
    .filter(({ word, section }) => section.title !== 'none' && /^(?:\s*[:-]|\s)/.test(behind(written, word)))
    .sort((a, b) => b.word.length - a.word.length)[0]?.section
}

function behind(written: string, word: string): string {
  return written.startsWith(word) ? written.slice(word.length) : ''
}

/** The words of a heading or a label, the one that Fieldbook writes first. */
export function wordsOf(words: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] {
  return words[key] ?? []
}

/** The entries of some kinds, best known by their titles. */
export function entriesOf(entries: readonly Entry[], kinds: readonly Kind[]): readonly Entry[] {
  return entries.filter(({ kind }) => kinds.includes(kind))
}
