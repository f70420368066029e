/** The calendar days of an interval such as `4 months`: a week is 7, a month 30, a year 365. */
export function daysOf(interval: string): number | undefined {
  const match = /^(\d+)\s*(day|week|month|year)s?$/.exec(interval.trim())
  const days = match && daysIn[match[2] as keyof typeof daysIn]
  return days ? Number(match[1]) * days : undefined
}

const daysIn = { day: 1, week: 7, month: 30, year: 365 } as const
