import type { Figure } from '../compiler/arithmetic.ts'
import type { Conversion } from '../compiler/model/amounts.ts'
import { valueWords } from '../compiler/vocabulary/value-words.ts'

/** A share (0–1) as a percentage: `45 %`, `2.3 %` below ten. */
export function formatShare(share: number): string {
  const percent = share * 100
  const rounded = percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)
  return valueWords.percent(rounded)
}

/** A conversion in few words: `45 %`, `about 50 %`, `not measured yet`. */
export function formatConversion(conversion: Conversion): string {
  switch (conversion.known) {
    case 'measured':
      return formatShare(conversion.share)
    case 'estimate':
      return valueWords.about(formatShare(conversion.share))
    case 'unknown':
      return valueWords.notMeasured
  }
}

/** A derived figure: `38 %`, `about 38 %` where an estimate is in it, `unknown` where one of its parts is. */
export function formatFigure(figure: Figure, format: (value: number) => string): string {
  switch (figure.known) {
    case 'measured':
      return format(figure.value)
    case 'estimate':
      return valueWords.about(format(figure.value))
    case 'unknown':
      return valueWords.unknown
  }
}
