import type { EditionList } from './edition-list.ts'
import { fill, filesOf, NotKept } from './fill.ts'
import type { Failure, State } from './messages.ts'
import {
  addressOf,
  allShelves,
  openShelf,
  readChoices,
  readList,
  removeShelf,
  writeChoices,
  writeList,
  type Choices,
  type Shelf,
} from './shelves.ts'

/** Fetches an edition: its shell, and what was chosen to be kept. Rejects where that can't be whole. */
export async function installEdition(edition: string): Promise<void> {
  const list = await fetchList(edition)
  const shelf = await openShelf(edition)
  await fill(shelf, filesOf(list, list.shell))
  for (const pack of chosen(await readChoices())) {
    const places = list.packs[pack]
    if (places) await fill(shelf, filesOf(list, places))
  }
  await writeList(shelf, list)
}

/**
 * Clears shelves away, but for an edition's own and one before it: a page of the older edition that is still open finds
 * its scripts and its search there.
 */
export async function retireOthers(edition: string): Promise<void> {
  const others = (await allShelves()).filter((shelf) => shelf.edition !== edition)
  const whole = await Promise.all(others.map(async (shelf) => ((await readList(shelf)) ? shelf : undefined)))
  const last = whole.findLast((shelf) => shelf !== undefined)
  await Promise.all(others.filter((shelf) => shelf !== last).map(removeShelf))
}

export async function keepPack(
  edition: string,
  pack: string,
  progress: (done: number, files: number) => void,
): Promise<State> {
  await writeChoices({ ...(await readChoices()), [pack]: true })
  return completeChosen(edition, progress, [pack])
}

export async function dropPacks(edition: string, packs: readonly string[] | 'all'): Promise<State> {
  const choices = await readChoices()
  const gone = packs === 'all' ? Object.keys(choices) : packs
  const left: Choices = { ...choices, ...Object.fromEntries(gone.map((pack) => [pack, false])) }
  await writeChoices(left)
  for (const shelf of await allShelves()) await clear(shelf, left)
  return stateOf(edition, {})
}

/** Chooses packs that nobody dropped before, and completes what was chosen and isn't whole. */
export async function completeChosen(
  edition: string,
  progress: (done: number, files: number, pack: string) => void,
  choose: readonly string[] = [],
): Promise<State> {
  const before = await readChoices()
  const fresh = choose.filter((pack) => before[pack] === undefined)
  if (fresh.length > 0) await writeChoices({ ...before, ...Object.fromEntries(fresh.map((pack) => [pack, true])) })
  const shelf = await openShelf(edition)
  const list = await readList(shelf)
  const failures: Record<string, Failure> = {}
  if (!list) return stateOf(edition, failures)
  for (const pack of chosen(await readChoices())) {
    const files = filesOf(list, list.packs[pack] ?? [])
    try {
      await fill(shelf, files, (done) => {
        progress(done, files.length, pack)
      })
    } catch (error) {
      failures[pack] = error instanceof NotKept ? error.why : 'network'
    }
  }
  return stateOf(edition, failures)
}

async function stateOf(edition: string, failures: Readonly<Record<string, Failure>>): Promise<State> {
  const list = await readList(await openShelf(edition))
  const packs = list?.packs ?? {}
  const wanted = chosen(await readChoices())
  const sum = (places: readonly number[]): number =>
    list ? filesOf(list, places).reduce((total, [, , bytes]) => total + bytes, 0) : 0
  const missing = wanted.flatMap((pack): [string, Failure][] => {
    const why = packs[pack] ? failures[pack] : 'gone'
    return why ? [[pack, why]] : []
  })
  return {
    edition,
    date: list?.date ?? '',
    kept: wanted.filter((pack) => packs[pack] && !failures[pack]),
    missing: Object.fromEntries(missing),
    bytes: Object.fromEntries([
      ['', sum(list?.shell ?? [])],
      ...Object.entries(packs).map(([pack, places]): [string, number] => [pack, sum(places)]),
    ]),
  }
}

/** Takes from a shelf what neither the shell nor a chosen pack has. */
async function clear(shelf: Shelf, choices: Choices): Promise<void> {
  const list = await readList(shelf)
  if (!list) return
  const needed = new Set([...list.shell, ...chosen(choices).flatMap((pack) => list.packs[pack] ?? [])])
  const unneeded = list.files.filter((_, place) => !needed.has(place))
  await Promise.all(unneeded.map(([path]) => shelf.cache.delete(addressOf(path))))
}

/** The list is named by its edition, so that a host between two editions can't hand out the other's. */
async function fetchList(edition: string): Promise<EditionList> {
  const path = `/offline/${edition}.json`
  const response = await fetch(addressOf(path), { cache: 'no-cache' }).catch(() => undefined)
  if (!response?.ok) throw new NotKept('network', path)
  return (await response.json()) as EditionList
}

function chosen(choices: Choices): string[] {
  return Object.keys(choices).filter((pack) => choices[pack])
}
