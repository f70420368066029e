/** A number as people write it, or the two numbers it could be. */
export type WrittenNumber = number | { readonly readings: readonly [number, number] } | undefined

/** The characters of a written number, for use inside a larger pattern. */
export const numberPattern = String.raw`\d[\d.,'\u00a0\u202f]*`

/**
 * Reads a number with the decimal sign of the language. `1,200` is twelve hundred in English; a single sign followed
 * by three digits where the language would not group that way could be both, and is given as two readings.
 */
export function readNumber(written: string, decimalSign: '.' | ','): WrittenNumber {
  const text = written.replaceAll(/['\u00a0\u202f\s]/g, '').replace(/[.,]$/, '')
  const group = decimalSign === '.' ? ',' : '.'
  if (/^\d+$/.test(text)) return Number(text)
  if (new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimalSign}\\d+)?$`).test(text)) {
    return Number(text.replaceAll(group, '').replace(decimalSign, '.'))
  }
  if (new RegExp(`^\\d+\\${decimalSign}\\d+$`).test(text)) {
    const decimal = Number(text.replace(decimalSign, '.'))
    return /^\d{1,3}\D\d{3}$/.test(text) ? { readings: [decimal, Number(text.replace(decimalSign, ''))] } : decimal
  }
  return undefined
}
