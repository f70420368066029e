import { type Ration, type RationedAccount, rationTouches } from '../../compiler/arithmetic.ts'
import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { type Field, type Kept, valueOf } from '../keep/kept.ts'
import type { Pattern } from './pattern.ts'

/** More would be a company, not a territory. */
export const mostAccounts = 2000

/** The largest that is taken seriously: touches and hours a year, money. */
export const most = { touches: 1000, hours: 1000, returns: 1e12, selling: 1e5 } as const

/** The fields of an account, and of a tier without the first two. */
export const accountFields = ['name', 'tier', 'touches', 'hours', 'returns'] as const

export type AccountField = (typeof accountFields)[number]

export interface TerritoryTier {
  readonly id: string
  readonly title: string
  readonly touches: number | undefined
  readonly hours: number | undefined
  readonly returns: number | undefined
}

export interface TerritoryAccount {
  readonly id: string
  readonly name: string
  /** What counts, or why nothing does. */
  readonly counted: RationedAccount | 'tier' | 'touches' | 'hours'
}

export interface Territory {
  readonly tiers: readonly TerritoryTier[]
  readonly accounts: readonly TerritoryAccount[]
  readonly removed: readonly string[]
  readonly sellingHours: number | undefined
  readonly least: number
  /** Undefined while the selling hours aren’t known. */
  readonly ration: Ration | undefined
}

/** A territory with the patterns of its process; their time is 0, so whatever is typed is later. */
export function newTerritory(pattern: Pattern | undefined, id: string, now: number): Kept {
  const seeds: [string, string][] = [
    ['process', pattern?.id ?? ''],
    ['hours', textOf(pattern?.sellingHours)],
    ['least', '1'],
    ...(pattern?.tiers ?? []).flatMap((tier): [string, string][] =>
      (['touches', 'hours', 'returns'] as const).map((what) => [`tier/${tier.id}/${what}`, textOf(tier[what])]),
    ),
  ]
  const fields = Object.fromEntries(
    seeds.map(([key, value]): [string, Field] => [key, { ...entry(key, value), at: 0 }]),
  )
  return { id, created: now, fields, deleted: undefined }
}

/** What is kept under a key besides its value. */
export function entry(key: string, value: string): Omit<Field, 'at'> {
  return { value, prompt: key.split('/').at(-1) ?? key, part: key.split('/')[0] ?? 'top' }
}

export function nameOf(kept: Kept): string {
  return valueOf(kept, 'name').trim() || words.nameless
}

/** The ids of the accounts, in the order they were added. */
export function accountIds(kept: Kept): { readonly shown: readonly string[]; readonly removed: readonly string[] } {
  const ids = new Set(Object.keys(kept.fields).flatMap((key) => /^account\/([^/]+)\//.exec(key)?.[1] ?? []))
  const sorted = [...ids].sort()
  const isGone = (id: string): boolean => valueOf(kept, `account/${id}/gone`) === 'yes'
  return { shown: sorted.filter((id) => !isGone(id)), removed: sorted.filter(isGone) }
}

/** Everything worked out. What can’t be is said for each account, and nothing is taken for something else. */
export function territoryIn(kept: Kept, pattern: Pattern | undefined): Territory {
  const tiers = (pattern?.tiers ?? []).map(({ id, title }) => ({
    id,
    title,
    touches: numberOf(valueOf(kept, `tier/${id}/touches`), most.touches),
    hours: numberOf(valueOf(kept, `tier/${id}/hours`), most.hours),
    returns: numberOf(valueOf(kept, `tier/${id}/returns`), most.returns),
  }))
  const { shown, removed } = accountIds(kept)
  const accounts = shown.map((id, index): TerritoryAccount => {
    const name = valueOf(kept, `account/${id}/name`).trim() || words.unnamed(index + 1)
    return { id, name, counted: countedAs(kept, id, tiers) }
  })
  const sellingHours = numberOf(valueOf(kept, 'hours'), most.selling)
  const least = numberOf(valueOf(kept, 'least'), most.touches) ?? 0
  const counted = accounts.flatMap(({ counted: it }) => (typeof it === 'string' ? [] : [it]))
  const ration = sellingHours === undefined ? undefined : rationTouches(counted, sellingHours, least)
  return { tiers, accounts, removed, sellingHours, least, ration }
}

function countedAs(kept: Kept, id: string, tiers: readonly TerritoryTier[]): TerritoryAccount['counted'] {
  const own = (what: AccountField): string => valueOf(kept, `account/${id}/${what}`).trim()
  const place = tiers.findIndex((tier) => tier.id === own('tier'))
  const tier = tiers[place]
  if (!tier) return 'tier'
  const [ownTouches, ownHours, ownReturns] = [own('touches'), own('hours'), own('returns')]
  const touches = ownTouches === '' ? tier.touches : numberOf(ownTouches, most.touches)
  const hoursPerTouch = ownHours === '' ? tier.hours : numberOf(ownHours, most.hours)
  if (touches === undefined) return 'touches'
  if (hoursPerTouch === undefined) return 'hours'
  const returns = ownReturns === '' ? tier.returns : numberOf(ownReturns, most.returns)
  return { id, tier: place, touches, hoursPerTouch, returns }
}

/** A number from 0 to `highest`; undefined for anything else. */
export function numberOf(text: string, highest: number): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= highest ? value : undefined
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
