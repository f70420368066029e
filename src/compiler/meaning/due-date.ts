/** How a review stands. `due`: within 30 days of the last day it holds, that day included. */
export type Standing = 'fresh' | 'due' | 'overdue' | 'never'

/** Days before the last one on which a review counts as due. */
const noticeDays = 30

/** The first day on which a review that holds until `due` counts as due. */
export function noticeDay(due: string): string {
  return addDays(due, -noticeDays)
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
