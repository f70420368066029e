import type { Figure } from '../../compiler/arithmetic.ts'
import { toolWords as words } from '../../compiler/vocabulary/tool-words.ts'

/** `1,020`; two digits that count below ten. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 }).format(value)
}

/** `0.05`, `1,020`: a count whose hundredths matter below ten, as it is compared with others that are as small. */
export function formatHundredths(value: number): string {
  const digits = Math.abs(value) < 10 ? 2 : 0
  return new Intl.NumberFormat(words.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value)
}

/** Writes money in a currency, whole units only; without a currency it is a plain number. */
export function moneyIn(currency: string | undefined): (value: number) => string {
  const format = new Intl.NumberFormat(words.locale, {
    maximumFractionDigits: 0,
    ...(currency ? { style: 'currency' as const, currency, currencyDisplay: 'narrowSymbol' as const } : {}),
  })
  return (value) => format.format(value)
}

/** A share (0–1) as `36 %`. */
export function formatPercent(share: number): string {
  return words.percent(formatCount(share * 100))
}

export function formatDays(days: number): string {
  return words.dayCount(formatCount(days))
}

/** A figure as it is known: `about 38 %` for an estimate, `unknown` for what nobody knows. */
export function formatFigure(figure: Figure | undefined, format: (value: number) => string): string {
  if (!figure || figure.known === 'unknown') return words.unknown
  return figure.known === 'estimate' ? words.about(format(figure.value)) : format(figure.value)
}

/** `2026-11` as `Nov 2026`. */
export function formatMonth(month: string): string {
  return new Date(`${month}-15T12:00:00Z`).toLocaleDateString(words.locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** `2026-11-22` as `22 Nov 2026`. */
export function formatDate(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(words.locale, { dateStyle: 'medium', timeZone: 'UTC' })
}
