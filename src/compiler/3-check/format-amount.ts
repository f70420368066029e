/** A share (0–1) in per cent with at most one decimal: `22.7 %`. */
export function formatShare(share: number): string {
  return `${round(share * 100)} %`
}

/** A time in days as a person would write it: `150 days`, `90 minutes`. */
export function formatDays(days: number): string {
  const minutes = days * 24 * 60
  if (minutes < 120) return count(minutes, 'minute')
  return minutes < 24 * 60 ? count(days * 24, 'hour') : count(days, 'day')
}

/** A time in days in the largest unit that fits it: `5 months`, `3 weeks`, `17 days`. At least a day. */
export function formatInterval(days: number): string {
  const whole = Math.max(1, Math.round(days))
  if (whole % 30 === 0) return count(whole / 30, 'month')
  return whole % 7 === 0 ? count(whole / 7, 'week') : count(whole, 'day')
}

function count(amount: number, unit: string): string {
  const rounded = round(amount)
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}

function round(amount: number): number {
  return Math.round(amount * 10) / 10
}
