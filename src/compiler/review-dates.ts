import type { Settings } from './model/settings.ts'

/**
 * The last day a review holds: a date and an interval (`6 months`, `90 days`) later. Months are calendar months: the
 * same day, or the last of a month that has no such day (2026-08-31 + 6 months = 2027-02-28).
 */
export function dueDate(reviewed: string, interval: string): string {
  const [, count = '0', unit = 'days'] = /^(\d+)\s*(\w+)$/.exec(interval) ?? []
  const amount = Math.min(Number(count), longest)
  if (unit.startsWith('day')) return addDays(reviewed, amount)
  if (unit.startsWith('week')) return addDays(reviewed, amount * 7)
  return addMonths(reviewed, unit.startsWith('year') ? amount * 12 : amount)
}

/** What `fieldbook.yaml` says for a file that doesn't say it itself: the longest matching folder that has the key. */
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

/** An interval counts for at most this many of its unit, so that a slip of the finger gives a date too. */
const longest = 1000

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
