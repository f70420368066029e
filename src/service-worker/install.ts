import type { EditionList } from './edition-list.ts'
import { bytesOf, fill, filesOf, isFull, NotKept } from './fill.ts'
import { type NoRoom, readNoRoom, writeNoRoom } from './no-room.ts'
import { fillPacks } from './packs.ts'
import { base } from './scope.ts'
import {
  addressOf,
  allShelves,
  chosenIn,
  emptyShelf,
  isWhole,
  openShelf,
  readChoices,
  removeShelf,
  type Shelf,
  writeList,
} from './shelves.ts'

/**
 * Fetches an edition beside the one in use: its shell, and what was chosen to be kept. Where there is no room for all of
 * that, the shell alone; where not even for that, nothing of it stays. Either is written down for the pages to say.
 *
 * @throws Then the edition in use goes on.
 */
export async function installEdition(edition: string): Promise<void> {
  const list = await fetchList(edition)
  const chosen = chosenIn(await readChoices())
  const places = new Set([...list.shell, ...chosen.flatMap((pack) => list.packs[pack] ?? [])])
  const needs = { edition, date: list.date, bytes: bytesOf(filesOf(list, [...places])) }
  // Said beforehand: once the device is full, there is no room for a word about it either.
  await note({ ...needs, lacks: 'shell' })
  try {
    await note((await putEdition(list, chosen)) ? undefined : { ...needs, lacks: 'packs' })
  } catch (error) {
    if (!isFull(error)) await note(undefined)
    throw error
  }
}

/**
 * Puts an edition on its shelf. False where there is no room for all that was chosen.
 *
 * @throws Where its shell, or what is chosen and would fit, can't be whole.
 */
export async function putEdition(list: EditionList, chosen: readonly string[]): Promise<boolean> {
  const shelf = await openShelf(list.edition)
  try {
    await fill(shelf, filesOf(list, list.shell))
    const failures = await fillPacks(shelf, list, chosen)
    const broken = Object.values(failures).find((why) => why !== 'full')
    if (broken) throw new NotKept(broken, list.edition)
    await writeList(shelf, list)
    return Object.keys(failures).length === 0
  } catch (error) {
    if (isFull(error)) await emptyShelf(shelf)
    throw error
  }
}

/** The list is named by its edition, so that a host between two editions can't hand out the other's. */
export async function fetchList(edition: string): Promise<EditionList> {
  const path = `/offline/${edition}.json`
  const response = await fetch(addressOf(path), { cache: 'no-cache' }).catch(() => undefined)
  if (!response?.ok) throw new NotKept('network', path)
  return (await response.json()) as EditionList
}

/**
 * Clears shelves away, but for an edition's own and one before it: a page of the older edition that is still open finds
 * its scripts and its search there. Where there was no room for both, it makes room.
 */
export async function retireOthers(edition: string): Promise<void> {
  const others = (await allShelves()).filter((shelf) => shelf.edition !== edition)
  const noRoom = await readNoRoom(base)
  if (noRoom?.edition === edition) {
    await Promise.all(others.map(emptyShelf))
    await writeNoRoom(base, undefined)
    return
  }
  const last = await lastWhole(others)
  await Promise.all(others.filter((shelf) => shelf !== last).map(removeShelf))
}

async function lastWhole(shelves: readonly Shelf[]): Promise<Shelf | undefined> {
  const whole = await Promise.all(shelves.map(async (shelf) => ((await isWhole(shelf)) ? shelf : undefined)))
  return whole.findLast((shelf) => shelf !== undefined)
}

async function note(noRoom: NoRoom | undefined): Promise<void> {
  await writeNoRoom(base, noRoom).catch(() => undefined)
}
