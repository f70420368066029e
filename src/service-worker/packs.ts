import type { EditionList } from './edition-list.ts'
import { fill, filesOf, NotKept } from './fill.ts'
import type { Failure, State } from './messages.ts'
import {
  addressOf,
  allShelves,
  chosenIn,
  openShelf,
  readChoices,
  readList,
  writeChoices,
  type Choices,
  type Shelf,
} from './shelves.ts'

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
  for (const shelf of await allShelves()) {
    const list = await readList(shelf)
    if (list) await clear(shelf, list, chosenIn(left))
  }
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
  return stateOf(edition, list ? await fillPacks(shelf, list, chosenIn(await readChoices()), progress) : {})
}

/**
 * Puts packs on a shelf, and says of those that aren't whole why. Of one that there is no room for nothing stays: the room
 * that is left is for what people type.
 */
export async function fillPacks(
  shelf: Shelf,
  list: EditionList,
  packs: readonly string[],
  progress: (done: number, files: number, pack: string) => void = () => undefined,
): Promise<Readonly<Record<string, Failure>>> {
  const failures: Record<string, Failure> = {}
  for (const pack of packs) {
    const files = filesOf(list, list.packs[pack] ?? [])
    try {
      await fill(shelf, files, (done) => {
        progress(done, files.length, pack)
      })
    } catch (error) {
      failures[pack] = error instanceof NotKept ? error.why : 'network'
    }
  }
  const fitting = packs.filter((pack) => failures[pack] !== 'full')
  if (fitting.length < packs.length) await clear(shelf, list, fitting)
  return failures
}

async function stateOf(edition: string, failures: Readonly<Record<string, Failure>>): Promise<State> {
  const list = await readList(await openShelf(edition))
  const packs = list?.packs ?? {}
  const wanted = chosenIn(await readChoices())
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
      ...(list ? [['', sum(list.shell)] as const] : []),
      ...Object.entries(packs).map(([pack, places]): [string, number] => [pack, sum(places)]),
    ]),
  }
}

/** Takes from a shelf what neither the shell nor one of the packs has. */
async function clear(shelf: Shelf, list: EditionList, packs: readonly string[]): Promise<void> {
  const needed = new Set([...list.shell, ...packs.flatMap((pack) => list.packs[pack] ?? [])])
  const unneeded = list.files.filter((_, place) => !needed.has(place))
  await Promise.all(unneeded.map(([path]) => shelf.cache.delete(addressOf(path))))
}
