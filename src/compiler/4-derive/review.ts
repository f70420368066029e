import type { Entry, EntryOf } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Settings } from '../model/settings.ts'
import { plainName } from '../slug.ts'

/** Who answers for an entry, and whether it is still true. Dates as `2026-10-05`. */
export interface Review {
  readonly owner: EntryOf<'person'> | undefined
  readonly reviewed: string | undefined
  /** The last day the review holds; undefined where there was none. */
  readonly due: string | undefined
  readonly standing: Standing
}

/** `due`: within 30 days of the due date, that day included. */
export type Standing = 'fresh' | 'due' | 'overdue' | 'never'

/** Days before the due date on which a review counts as due. */
export const noticeDays = 30

/** An interval counts for at most this many of its unit, so that a slip of the finger gives a date too. */
const longest = 1000

/** The review of one entry: its own dates and owner, else those of its folder, else those of the root. */
export function reviewOf(handbook: Handbook, entry: Entry): Review {
  const { reviewed } = entry.front
  const owner = ownerOf(handbook, entry)
  if (reviewed === undefined) return { owner, reviewed, due: undefined, standing: 'never' }
  const due = addInterval(reviewed, entry.front['review-every'] ?? defaultInterval(handbook.settings, entry.file))
  return { owner, reviewed, due, standing: standingOn(handbook.today, due) }
}

/** How a review that holds until `due` stands on the day `today`. */
export function standingOn(today: string, due: string): Standing {
  if (today > due) return 'overdue'
  return addInterval(today, `${noticeDays} days`) >= due ? 'due' : 'fresh'
}

/**
 * A date and an interval (`6 months`, `90 days`) later. Months are calendar months: the same day, or the last of a
 * month that has no such day (2026-08-31 + 6 months = 2027-02-28).
 */
export function addInterval(date: string, interval: string): string {
  const [, count = '0', unit = 'days'] = /^(\d+)\s*(\w+)$/.exec(interval) ?? []
  const amount = Math.min(Number(count), longest)
  if (unit.startsWith('day')) return addDays(date, amount)
  if (unit.startsWith('week')) return addDays(date, amount * 7)
  return addMonths(date, unit.startsWith('year') ? amount * 12 : amount)
}

/** The `settings.folders` entry that says something about a file: the longest matching folder that has the key. */
export function folderDefault<K extends keyof Settings['folders'][string]>(
  settings: Settings,
  file: string,
  key: K,
): Settings['folders'][string][K] | undefined {
  return Object.entries(settings.folders)
    .map(([folder, defaults]) => ({ folder: folder.replace(/^\.?\/+|\/+$/g, ''), value: defaults[key] }))
    .filter(({ folder, value }) => value !== undefined && file.startsWith(`${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0]?.value
}

function defaultInterval(settings: Settings, file: string): string {
  return folderDefault(settings, file, 'review-every') ?? settings['review-every']
}

function ownerOf(handbook: Handbook, entry: Entry): EntryOf<'person'> | undefined {
  if (entry.front.owner !== undefined) return handbook.named(entry, 'owner', 'person')[0]
  const name = folderDefault(handbook.settings, entry.file, 'owner')
  return name === undefined ? undefined : personCalled(handbook, name)
}

function personCalled(handbook: Handbook, name: string): EntryOf<'person'> | undefined {
  const wanted = plainName(name)
  return handbook
    .all('person')
    .find((person) =>
      [person.title, person.id, ...person.alsoCalled.map(({ value }) => value)].some((it) => plainName(it) === wanted),
    )
}

function addDays(date: string, days: number): string {
  const [year, month, day] = partsOf(date)
  return new Date(Date.UTC(year, month, day + days)).toISOString().slice(0, 10)
}

function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date)
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** Year, month from 0, day from 1. */
function partsOf(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return [year, month - 1, day]
}
