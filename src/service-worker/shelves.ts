import { base } from './scope.ts'
import type { EditionList } from './edition-list.ts'
import { notesName, shelfPrefix } from './shelf-names.ts'

/** A shelf is the cache of one edition. Nothing of one edition is ever put on another's shelf. */
export interface Shelf {
  readonly edition: string
  readonly cache: Cache
}

const prefix = shelfPrefix(base)

export async function openShelf(edition: string): Promise<Shelf> {
  return { edition, cache: await caches.open(prefix + edition) }
}

/** All shelves of this site, the newest last. */
export async function allShelves(): Promise<readonly Shelf[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== notes)
  return Promise.all(names.map((name) => openShelf(name.slice(prefix.length))))
}

export async function removeShelf({ edition }: Shelf): Promise<void> {
  await caches.delete(prefix + edition)
}

/** Takes a shelf away so that its room is free at once; a browser may wait with that until nobody reads a cache any more. */
export async function emptyShelf(shelf: Shelf): Promise<void> {
  const { cache } = shelf
  await Promise.all((await cache.keys()).map((request) => cache.delete(request)))
  await removeShelf(shelf)
}

/** A file's address, as it is on a shelf: without query and fragment. */
export function addressOf(path: string): string {
  return new URL(base + path.slice(1), location.origin).href
}

const listAddress = addressOf('/.list')

export async function readList({ cache }: Shelf): Promise<EditionList | undefined> {
  const kept = await cache.match(listAddress)
  return kept && ((await kept.json()) as EditionList)
}

/** Is an edition's shell here, whole? */
export async function isWhole({ cache }: Shelf): Promise<boolean> {
  return (await cache.match(listAddress)) !== undefined
}

/** The list is written last: a shelf with a list has its edition's shell, whole. */
export async function writeList({ cache }: Shelf, list: EditionList): Promise<void> {
  await cache.put(listAddress, new Response(JSON.stringify(list)))
}

/** What outlives editions: which packs were chosen (true) and which were dropped (false). */
export type Choices = Readonly<Record<string, boolean>>

const notes = notesName(base)
const choicesAddress = addressOf('/.choices')

export async function readChoices(): Promise<Choices> {
  const kept = await (await caches.open(notes)).match(choicesAddress)
  return kept ? ((await kept.json()) as Choices) : {}
}

export async function writeChoices(choices: Choices): Promise<void> {
  await (await caches.open(notes)).put(choicesAddress, new Response(JSON.stringify(choices)))
}

export function chosenIn(choices: Choices): readonly string[] {
  return Object.keys(choices).filter((pack) => choices[pack])
}
