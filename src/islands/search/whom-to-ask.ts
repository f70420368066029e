import { everyCard, type CardNotes } from '../../compiler/4-derive/card-notes.ts'
import { answerOf, notesOf } from './answer.ts'
import type { Filters, Pagefind, PagefindResult } from './pagefind.ts'

/** Somebody who answers for what could have been meant. */
export interface PersonToAsk {
  readonly name: string
  readonly href: string
  /** The first words of what they know; empty for owners of what the facets let through, who are known by that. */
  readonly about: string
}

/** People at most. */
const most = 10
/** Cards that are read to learn whose they are. */
const read = 16

/**
 * Whom to ask where nothing is found: who owns what the facets let through, those with most of it first; without facets,
 * everybody who answers for something.
 */
export async function whomToAsk(pagefind: Pagefind, filters: Filters, base: string): Promise<readonly PersonToAsk[]> {
  const scope = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== 'kind'))
  if (Object.keys(scope).length === 0) return everybody(pagefind)
  const { results } = await pagefind.search(everyCard, { filters: scope })
  const owners = await Promise.all(results.slice(0, read).map(ownerOf))
  return ownersByShare(owners.filter((owner) => owner !== undefined)).map(({ name, address }) => ({
    name,
    href: base.replace(/\/$/, '') + address,
    about: '',
  }))
}

async function everybody(pagefind: Pagefind): Promise<readonly PersonToAsk[]> {
  const { results } = await pagefind.search(everyCard, { filters: { kind: 'person' } })
  const people = await Promise.all(
    results.slice(0, read).map(async ({ data }) => {
      const fragment = await data()
      const { title, href, excerpt } = answerOf(fragment, notesOf(fragment), [], undefined)
      return { name: title, href, about: excerpt.map(({ text }) => text).join('') }
    }),
  )
  return people.sort((a, b) => a.name.localeCompare(b.name)).slice(0, most)
}

type Owner = NonNullable<CardNotes['owner']>

async function ownerOf({ data }: PagefindResult): Promise<Owner | undefined> {
  return notesOf(await data()).owner
}

/** Each once, the most frequent first. */
export function ownersByShare(owners: readonly Owner[]): readonly Owner[] {
  const counts = new Map<string, { owner: Owner; count: number }>()
  for (const owner of owners) {
    const known = counts.get(owner.address) ?? { owner, count: 0 }
    counts.set(owner.address, { owner, count: known.count + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ owner }) => owner)
}
