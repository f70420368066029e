import type { Criterion } from '../model/gate-values.ts'
import type { Line, Prose } from '../model/prose.ts'
import type { BlockShape, Section, SectionShape } from '../model/shape.ts'
import { followMove, type Move } from '../meaning/moved-anchors.ts'
import { changeWords } from '../vocabulary/change-words.ts'
import { english } from '../vocabulary/english.ts'
import { chaptersOf } from './chapters.ts'
import { compareApprovals, compareGates, compareSaid, compareTaken } from './compare-stages.ts'
import { sameMeaning } from './meaning-of.ts'
import { plainValue } from './plain-value.ts'

/** Where in an entry two versions are compared: the nearest heading, empty at the top. */
export interface Place {
  readonly title: string
  /** Where headings, and what is below them, stood before. */
  readonly moved: readonly Move[]
}

type Values = Readonly<Record<string, unknown>>

const words = changeWords.says

/** What two versions of a block say differently, in sentences, in the order of its shape. */
export function compareBlocks(before: object, after: object, shape: BlockShape, place: Place): readonly string[] {
  const [old, now] = [before as Values, after as Values]
  return [
    ...compareProse(old['prose'], now['prose'], place),
    ...Object.keys(shape.labels).flatMap((key) => compareLabel(key, old[key], now[key], place)),
    ...Object.entries(shape.sections).flatMap(([key, section]) =>
      compareSections(key, section, old[key], now[key], place),
    ),
    ...Object.entries(shape.bullets ?? {}).flatMap(([key]) =>
      compareItems(place.title, listOf(old[key]), listOf(now[key]), { ...place, title: '' }),
    ),
    ...Object.entries(shape.each ?? {}).flatMap(([key, inner]) =>
      compareNamed(key, listOf(old[key]) as Named[], listOf(now[key]) as Named[], inner, place),
    ),
  ]
}

interface Named {
  readonly id: string
  readonly title: Line
}

/** Blocks below headings of the author's own: stages, and what is like them. */
function compareNamed(
  key: string,
  before: readonly Named[],
  after: readonly Named[],
  shape: BlockShape,
  place: Place,
): readonly string[] {
  const isStage = key === 'stages'
  const ids = new Set(after.map(({ id }) => id))
  const known = byPresentId(before, ids, place)
  return [
    ...after.flatMap((it) => {
      const old = known.get(it.id)
      const title = it.title.text
      if (!old) return [isStage ? words.stageNew(title) : words.blockNew(title)]
      const renamed = sameMeaning(old.title.text, title) ? [] : [words.titleOther(old.title.text, title)]
      return [...renamed, ...compareBlocks(old, it, shape, { ...place, title })]
    }),
    ...[...known]
      .filter(([id]) => !ids.has(id))
      .map(([, { title }]) => (isStage ? words.stageGone(title.text) : words.blockGone(title.text))),
  ]
}

/** What stood there before, by the ids it has now. */
function byPresentId<T extends { readonly id: string }>(
  before: readonly T[],
  ids: ReadonlySet<string>,
  { moved }: Place,
): Map<string, T> {
  return new Map(before.map((it) => [followMove(it.id, moved, (id) => ids.has(id))?.id ?? it.id, it]))
}

/** Running text, parted at the author's own headings. */
function compareProse(before: unknown, after: unknown, place: Place): readonly string[] {
  if (!before || !after || sameMeaning(before, after)) return []
  const [old, now] = [chaptersOf(before as Prose), chaptersOf(after as Prose)]
  const { title } = place
  const within = withinOf(title)
  const known = byPresentId(old.chapters, new Set(now.chapters.map(({ id }) => id)), place)
  const found = now.chapters.flatMap((chapter) => {
    const earlier = known.get(chapter.id)
    known.delete(chapter.id)
    if (!earlier) return [words.sectionNew(quoted(chapter.title), within)]
    return sameMeaning(earlier.text, chapter.text) ? [] : [words.sectionOther(quoted(chapter.title), within)]
  })
  const gone = [...known.values()].map((chapter) => words.sectionGone(quoted(chapter.title), within))
  const first = sameMeaning(old.before, now.before)
    ? []
    : [title === '' ? words.rewritten : words.sectionOther(title, '')]
  return [...first, ...found, ...gone]
}

function compareLabel(key: string, before: unknown, after: unknown, { title }: Place): readonly string[] {
  if (sameMeaning(before, after)) return []
  if (key === 'time' && before && after) return compareTaken(title, before, after)
  const label = wordFor('labels', key)
  const within = withinOf(title)
  const [old, now] = [listOf(before).map(plainValue), listOf(after).map(plainValue)]
  if (old.length <= 1 && now.length <= 1) {
    if (now[0] === undefined) return [words.labelGone(label, within)]
    if (old[0] === undefined) return [words.labelNew(label, within, now[0])]
    return [words.labelOther(label, within, now[0], old[0])]
  }
  return [
    ...now.filter((text) => !old.includes(text)).map((text) => words.itemNew(label, within, text)),
    ...old.filter((text) => !now.includes(text)).map((text) => words.itemGone(label, within, text)),
  ]
}

function compareSections(
  key: string,
  { reads, many }: SectionShape,
  before: unknown,
  after: unknown,
  place: Place,
): readonly string[] {
  const [old, now] = [listOf(before) as Section<unknown>[], listOf(after) as Section<unknown>[]]
  if (sameMeaning(old, now)) return []
  if (key === 'gate') return compareGates(place.title, old[0], now[0])
  if (key === 'approvals') return compareApprovals(place.title, old[0], now[0])
  if (key === 'ifTheySay') return compareSaid(place.title, old, now)
  const ids = new Set(now.map(({ id }) => id))
  const known = byPresentId(old, ids, place)
  const within = withinOf(place.title)
  const heading = (section: Section<unknown>): string =>
    many && section.title.text !== '' ? `${wordFor('headings', key)}: ${section.title.text}` : wordFor('headings', key)
  return [
    ...now.flatMap((section) => {
      const earlier = known.get(section.id)
      if (!earlier) return [words.sectionNew(heading(section), within)]
      if (sameMeaning(earlier.value, section.value) && sameMeaning(earlier.prose, section.prose)) return []
      if (typeof reads === 'object') {
        return compareBlocks(earlier.value as object, section.value as object, reads, {
          ...place,
          title: place.title === '' ? heading(section) : place.title,
        })
      }
      if (reads === 'prose') return [words.sectionOther(heading(section), within)]
      const found = compareItems(heading(section), listOf(earlier.value), listOf(section.value), place)
      return found.length > 0 ? found : [words.sectionOther(heading(section), within)]
    }),
    ...[...known].filter(([id]) => !ids.has(id)).map(([, section]) => words.sectionGone(heading(section), within)),
  ]
}

/** Items of a list, told apart by their first line. */
function compareItems(
  heading: string,
  before: readonly unknown[],
  after: readonly unknown[],
  { title }: Place,
): readonly string[] {
  const within = withinOf(title)
  const known = new Map(before.map((item) => [firstLine(item), item]))
  const now = new Map(after.map((item) => [firstLine(item), item]))
  return [
    ...[...now].flatMap(([text, item]) => {
      const earlier = known.get(text)
      if (!known.has(text)) return [words.itemNew(heading, within, text)]
      return sameMeaning(earlier, item) ? [] : [words.itemOther(heading, within, text)]
    }),
    ...[...known.keys()].filter((text) => !now.has(text)).map((text) => words.itemGone(heading, within, text)),
  ]
}

function firstLine(item: unknown): string {
  const { line, give, topic, text } = item as Partial<Record<'line' | 'give' | 'topic' | 'text', Criterion['line']>>
  return plainValue(line ?? give ?? topic ?? text ?? item)
}

function withinOf(title: string): string {
  return title === '' ? '' : words.within(title)
}

function quoted(title: string): string {
  return `“${title}”`
}

function wordFor(from: 'labels' | 'headings', key: string): string {
  const known: Readonly<Record<string, readonly string[]>> = english[from]
  return known[key]?.[0] ?? key
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]
}
