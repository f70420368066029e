import type { RoleStages } from '../../compiler/4-derive/role-stages.ts'

/** A stage of a playbook, as this device remembers it. */
export interface Place {
  /** The playbook's address without the base path. */
  readonly address: string
  /** The role's id; empty where the playbook names none that there is. */
  readonly role: string
  readonly buyer: string
  readonly process: string
  /** The stage's anchor; empty for the whole playbook. */
  readonly stage: string
  readonly title: string
}

export interface Places {
  /** The latest first. */
  readonly pinned: readonly Place[]
  /** The latest first. */
  readonly lately: readonly Place[]
}

export const noPlaces: Places = { pinned: [], lately: [] }
export const mostPinned = 24
export const mostLately = 6

/** What a device has kept, without anything that isn't a place: storage is open to whoever wants to write there. */
export function readPlaces(text: string | undefined): Places {
  try {
    const kept = JSON.parse(text ?? '') as Partial<Record<keyof Places, unknown>> | null
    return { pinned: readList(kept?.pinned, mostPinned), lately: readList(kept?.lately, mostLately) }
  } catch {
    return noPlaces
  }
}

/** Puts a place in front of those visited lately. */
export function visit(places: Places, place: Place): Places {
  return { ...places, lately: [place, ...without(places.lately, place)].slice(0, mostLately) }
}

/** Pins a place; undefined where there are as many as there may be. */
export function pin(places: Places, place: Place): Places | undefined {
  const others = without(places.pinned, place)
  return others.length < mostPinned ? { ...places, pinned: [place, ...others] } : undefined
}

export function unpin(places: Places, place: Place): Places {
  return { ...places, pinned: without(places.pinned, place) }
}

export function forget(places: Places, place: Place): Places {
  return { ...places, lately: without(places.lately, place) }
}

export function isPinned({ pinned }: Places, place: Place): boolean {
  return pinned.some((it) => isSame(it, place))
}

/**
 * The places of a role as an edition has them: what was renamed under its new name, what is gone dropped. A pinned stage
 * that is gone leads to its playbook. Undefined for a role without playbooks; `now` is what the role is called in it.
 */
export function mend(places: Places, role: string, stages: RoleStages | undefined, now = role): Places {
  const mendPlace = (place: Place): Place | undefined => {
    if (place.role !== role) return place
    const address = stages?.moved[place.address] ?? place.address
    const playbook = stages?.playbooks[address]
    if (!stages || !playbook) return undefined
    const { buyer, process } = playbook
    const id = playbook.renamed?.[place.stage] ?? place.stage
    const stage = stages.lists[playbook.list]?.find((it) => it.id === id)
    return { address, role: now, buyer, process, stage: stage?.id ?? '', title: stage?.title ?? '' }
  }
  return {
    pinned: distinct(places.pinned.map(mendPlace)),
    lately: distinct(places.lately.map(mendPlace)).filter(({ stage }) => stage !== ''),
  }
}

export function isSame(one: Place, other: Place): boolean {
  return one.address === other.address && one.stage === other.stage
}

function without(list: readonly Place[], place: Place): readonly Place[] {
  return list.filter((it) => !isSame(it, place))
}

function distinct(list: readonly (Place | undefined)[]): readonly Place[] {
  const places = list.filter((it) => it !== undefined)
  return places.filter((place, index) => places.findIndex((it) => isSame(it, place)) === index)
}

function readList(value: unknown, most: number): readonly Place[] {
  return Array.isArray(value) ? distinct(value.map(readPlace)).slice(0, most) : []
}

function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { address, role, buyer, process, stage, title } = value as Record<keyof Place, unknown>
  if (![address, role, buyer, process, stage, title].every(isShort)) return undefined
  if (!isPlaybookAddress(address as string)) return undefined
  return { address, role, buyer, process, stage, title } as Place
}

/** Anything else could lead off the site. */
export function isPlaybookAddress(address: string): boolean {
  return /^\/playbooks\/(?:[\w%.~!'()*-]+\/)+$/.test(address) && !address.includes('/../') && !address.includes('/./')
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 300
}
