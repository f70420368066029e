import { type IndexPlace, loadLibrary, type Pagefind } from './pagefind.ts'

/** A large index comes in parts, each fetched when it is needed. */
export interface Indexes {
  /** What is for everybody, and where a role is named for that role. */
  readonly of: (role: string | undefined) => Promise<Index>
  /** All there is. */
  readonly all: () => Promise<Index>
  /** Are there several parts? */
  readonly inParts: boolean
}

export interface Index {
  readonly pagefind: Pagefind
  /** Is everything in it that the site has? */
  readonly isWhole: boolean
}

/** As `shards.json` lists them. */
interface Shard {
  /** In the index's folder; empty for the one that lies there itself. */
  readonly folder: string
  /** Ids of the roles that it is for; everybody, where it doesn't say. */
  readonly roles?: readonly string[]
}

/** Throws where the index can't be had. */
export async function openIndexes(place: IndexPlace): Promise<Indexes> {
  const [library, shards] = await Promise.all([loadLibrary(place), listedShards(place)])
  const open = new Map<string, Promise<Index>>()
  const there = new Map<Shard, Promise<boolean>>()
  return {
    inParts: shards.length > 1,
    of: (role) =>
      openAll(shards.filter(({ roles }) => roles === undefined || (role !== undefined && roles.includes(role)))),
    all: () => openAll(shards),
  }

  async function openAll(wanted: readonly Shard[]): Promise<Index> {
    const known = await Promise.all(wanted.map(isThere))
    const parts = wanted.filter((_, position) => known[position])
    const key = parts.map(({ folder }) => folder).join(' ')
    const index = open.get(key) ?? openIndex(parts)
    open.set(key, index)
    index.catch(() => open.delete(key))
    return index
  }

  async function openIndex(parts: readonly Shard[]): Promise<Index> {
    const pagefind = await library.open()
    const others = parts.filter(({ folder }) => folder !== '')
    await Promise.all(others.map(({ folder }) => library.add(pagefind, place.folder + folder)))
    return { pagefind, isWhole: parts.length === shards.length }
  }

  /** One that can't be had, as without network, would spoil each search. It may be there later. */
  async function isThere(shard: Shard): Promise<boolean> {
    if (shard.folder === '') return true
    const answer = there.get(shard) ?? canBeHad(`${place.folder}${shard.folder}pagefind-entry.json`)
    there.set(shard, answer)
    if (!(await answer)) there.delete(shard)
    return answer
  }
}

async function listedShards({ folder }: IndexPlace): Promise<readonly Shard[]> {
  return (await (await fetch(`${folder}shards.json`)).json()) as readonly Shard[]
}

async function canBeHad(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )
}
