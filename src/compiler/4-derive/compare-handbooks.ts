import { concepts, type Entry } from '../model/concepts.ts'
import type { Concept, Kind } from '../model/concept.ts'
import type { Handbook } from '../model/handbook.ts'
import type { BlockShape } from '../model/shape.ts'
import { changeWords } from '../vocabulary/change-words.ts'
import { addressOf } from './address.ts'
import { compareBlocks } from './compare-blocks.ts'
import { meaningOf, sameMeaning } from './meaning-of.ts'
import { movesOf } from './page-anchors.ts'
import { presentNames } from './present-names.ts'
import { isPublished } from './published.ts'
import { formerAddress } from './redirects.ts'

/** How an entry differs from an earlier version of the handbook. */
export interface Change {
  readonly kind: Kind
  readonly id: string
  readonly title: string
  readonly was: 'added' | 'changed' | 'renamed' | 'retired' | 'removed'
  /** What it says differently, in sentences. */
  readonly says: readonly string[]
}

/**
 * What changed for readers between two versions of a handbook, or of those of its files that differ. A change of layout
 * alone, another id, a review and a draft are none. In the order of kinds, then of titles.
 *
 * @param whole where to look up what a name stands for and what it is called now, where `after` holds only some of the files
 */
export function compareHandbooks(before: Handbook, after: Handbook, whole: Handbook = after): readonly Change[] {
  const named = presentNames(whole)
  const old = new Map(
    company(before)
      .map(named)
      .map((entry) => [keyOf(entry), entry]),
  )
  const left = new Map(old)
  const changes = company(after)
    .map(named)
    .flatMap((entry): readonly Change[] => {
      const earlier = old.get(keyOf(entry)) ?? formerOf(entry, old)
      if (earlier) left.delete(keyOf(earlier))
      return earlier ? compareEntries(earlier, entry, whole) : isPublished(entry) ? [changeOf(entry, 'added', [])] : []
    })
  const removed = [...left.values()].filter(isPublished).map((entry) => changeOf(entry, 'removed', []))
  const order = Object.keys(concepts)
  return [...changes, ...removed].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  )
}

function compareEntries(before: Entry, after: Entry, whole: Handbook): readonly Change[] {
  const [wasShown, isShown] = [isPublished(before), isPublished(after)]
  if (!isShown) {
    if (!wasShown) return []
    return after.front.status === 'retired'
      ? [changeOf(after, 'retired', [changeWords.says.retired])]
      : [changeOf(after, 'removed', [])]
  }
  if (!wasShown) return [changeOf(after, 'added', [])]
  if (meaningOf(before) === meaningOf(after)) return []
  const shape: BlockShape = concepts[after.kind].body
  const moved = movesOf(whole, after)
  const renamed = before.title === after.title ? [] : [changeWords.says.renamed(before.title)]
  const says = [
    ...renamed,
    ...compareFronts(before, after, whole),
    ...compareBlocks(before, after, shape, { title: '', moved }),
  ]
  if (says.length > 0) return [changeOf(after, renamed.length === says.length ? 'renamed' : 'changed', shortened(says))]
  return before.id === after.id ? [changeOf(after, 'changed', [changeWords.says.rewritten])] : []
}

/** More than this about one page is read on the page itself. */
const mostSentences = 12

function shortened(says: readonly string[]): readonly string[] {
  if (says.length <= mostSentences) return says
  return [...says.slice(0, mostSentences - 1), changeWords.says.andMore(says.length - mostSentences + 1)]
}

/** Front matter that readers see as a part of what the entry says. */
function compareFronts(before: Entry, after: Entry, whole: Handbook): readonly string[] {
  const { names }: Concept = concepts[after.kind]
  const [old, now] = [before.front, after.front] as Readonly<Record<string, unknown>>[]
  const keys = Object.keys(now ?? {}).filter((key) => !unsaid.has(key))
  return keys.flatMap((key) => {
    const [was, is] = [old?.[key], now?.[key]]
    if (sameMeaning(was, is)) return []
    const titles = (Array.isArray(is) ? is : [is]).map((it) => titleOf(String(it), names[key] ?? [], whole))
    return [
      changeWords.says.front(`${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`, titles.join(', ')),
    ]
  })
}

/** Names are written as ids; readers know titles. */
function titleOf(name: string, kinds: readonly Kind[], whole: Handbook): string {
  return kinds.map((kind) => whole.get(kind, name)?.title).find((title) => title !== undefined) ?? name
}

const unsaid: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'owner',
  'reviewers',
  'reviewed',
  'review-every',
  'audience',
  'status',
  'successor',
  'aliases',
  'formerly',
  'path',
  'order',
  'minutes',
])

/** The entry that had the name which this one gives as its former one. */
function formerOf(entry: Entry, old: ReadonlyMap<string, Entry>): Entry | undefined {
  for (const name of entry.front.formerly ?? []) {
    if (name.startsWith('#')) continue
    const address = formerAddress(entry, name)
    const found = [...old.values()].find((it) => addressOf(it) === address)
    if (found) return found
  }
  return undefined
}

function company(handbook: Handbook): readonly Entry[] {
  return handbook.entries.filter(({ origin }) => origin === 'company')
}

function keyOf({ kind, id }: Entry): string {
  return `${kind}/${id}`
}

function changeOf({ kind, id, title }: Entry, was: Change['was'], says: readonly string[]): Change {
  return { kind, id, title, was, says }
}
