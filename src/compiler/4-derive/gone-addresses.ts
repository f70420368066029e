import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import { nearest } from '../meaning/nearest.ts'
import { addressOf } from './address.ts'
import { headingsOf } from './headings-of.ts'
import { isPublished } from './published.ts'
import { movedHeadings, redirectsOf } from './redirects.ts'

/** An address that a reader may have kept, and that leads nowhere now. */
export interface GoneAddress {
  readonly address: string
  /** What stood there. */
  readonly title: string
  /** The file it was in. */
  readonly file: string
  /** The file, and the line for its front matter, which would lead readers on; undefined where none is like it. */
  readonly remedy: { readonly file: string; readonly formerly: string } | undefined
}

/**
 * Addresses of pages and headings that an earlier version had and this one has neither kept nor leads on from. Drafts
 * never had one; what is retired keeps its own.
 */
export function goneAddresses(before: Handbook, after: Handbook): readonly GoneAddress[] {
  const now = new Map(company(after).map((entry) => [addressOf(entry), entry]))
  const redirects = new Map(redirectsOf(after).map(({ from, to }) => [from, to]))
  return company(before)
    .filter(isPublished)
    .flatMap((entry): readonly GoneAddress[] => {
      const address = addressOf(entry)
      const present = now.get(address) ?? redirects.get(address) ?? formerlyNamed(entry, after)
      if (present) return goneHeadings(entry, present)
      return [{ address, title: entry.title, file: entry.file, remedy: successorOf(entry, before, after) }]
    })
}

/** Terms and people share a page, which leads on from the names they had. */
function formerlyNamed({ kind, id }: Entry, after: Handbook): Entry | undefined {
  return after.entries.find((it) => it.kind === kind && (it.front.formerly ?? []).includes(id))
}

function goneHeadings(before: Entry, after: Entry): readonly GoneAddress[] {
  const address = addressOf(before)
  // An entry that is itself a place in a page has no headings to link to.
  if (address.includes('#')) return []
  const ids = new Set(headingsOf(after).map(({ id }) => id))
  const moved = new Set(movedHeadings(after).map(({ from }) => from))
  return headingsOf(before)
    .filter(({ id }) => !ids.has(id) && !moved.has(id))
    .map(({ id, title }) => {
      const [near] = nearest(id, [...ids], 1)
      const remedy = { file: after.file, formerly: `#${id} -> #${near ?? 'heading'}` }
      return { address: `${address}#${id}`, title: title || id, file: before.file, remedy }
    })
}

/** The new entry of the same kind with the same title, else with the most similar name. */
function successorOf(entry: Entry, before: Handbook, after: Handbook): GoneAddress['remedy'] {
  const fresh = after.all(entry.kind).filter(({ id }) => before.get(entry.kind, id) === undefined)
  const [near] = nearest(
    entry.id,
    fresh.map(({ id }) => id),
    1,
  )
  const found = fresh.find(({ title }) => title === entry.title) ?? fresh.find(({ id }) => id === near)
  return found && { file: found.file, formerly: entry.id }
}

function company({ entries }: Handbook): readonly Entry[] {
  return entries.filter(({ origin }) => origin === 'company')
}
