/** A piece of a formula: as written, from which character on. */
export type FormulaToken = { readonly word: string; readonly from: number } & (
  | { readonly is: 'name' | '+' | '−' | '×' | '÷' | '(' | ')' | 'unknown' }
  | { readonly is: 'number'; readonly value: number; readonly label: string }
)

/** Cuts a formula into names, numbers and signs. What it doesn't know becomes a token of its own. */
export function readTokens(text: string, decimalSign: '.' | ','): readonly FormulaToken[] {
  const pattern = new RegExp(
    [
      String.raw`\s+`,
      String.raw`(?<sign>[-–−+*×·⋅/÷:()[\]]|x(?![\p{L}\p{N}]))`,
      `(?<number>${writtenNumber(decimalSign)})(?<label>(?:[ \\u00a0]+${nameWord})*)`,
      `(?<name>${nameWord}(?:,?[ \\u00a0]+(?:${nameWord}|\\d[\\p{L}\\p{N}]*))*)`,
      String.raw`(?<unknown>.)`,
    ].join('|'),
    'gsu',
  )
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index: from, groups = {} }): FormulaToken[] => {
    if (groups['sign'] !== undefined) return [{ is: signs[word] ?? 'unknown', word, from }]
    if (groups['name'] !== undefined) return [{ is: 'name', word, from }]
    if (groups['unknown'] !== undefined) return [{ is: 'unknown', word, from }]
    if (groups['number'] === undefined) return []
    const value = readWritten(groups['number'], decimalSign)
    return [{ is: 'number', value: value ?? NaN, label: groups['label']?.trim() ?? '', word: word.trim(), from }]
  })
}

/** The characters of a number: `1,200`, `$2.46M`, `38 %`. */
export function writtenNumber(decimalSign: '.' | ','): string {
  const group = decimalSign === '.' ? ',' : '.'
  return String.raw`[$€£]?\d+(?:[${group}'\u202f]\d{3})*(?:[${decimalSign}]\d+)?(?:[ \u00a0\u202f]?%|(?:k|MM|M|bn)(?![\p{L}\p{N}]))?`
}

/** The value of such a number: a percentage as a share 0–1, `k` and `M` multiplied out. */
export function readWritten(written: string, decimalSign: '.' | ','): number | undefined {
  const match = /^[$€£]?(?<digits>[\d.,'\u202f]+)\s*(?<scale>%|k|MM|M|bn)?$/u.exec(written.trim())
  const { digits = '', scale = '' } = match?.groups ?? {}
  const group = decimalSign === '.' ? /[,'\u202f]/g : /[.'\u202f]/g
  const value = Number(digits.replaceAll(group, '').replace(decimalSign, '.'))
  return digits === '' || Number.isNaN(value) ? undefined : value * (scales[scale] ?? 1)
}

const scales: Readonly<Record<string, number>> = { '%': 0.01, k: 1e3, M: 1e6, MM: 1e6, bn: 1e9 }

/** A hyphen or an apostrophe inside a word belongs to it: `first-time`, `competitor's`. */
const nameWord = String.raw`(?!x(?![\p{L}\p{N}])|[Σ∑])\p{L}[\p{L}\p{N}]*(?:[-'’.]\p{L}[\p{L}\p{N}]*)*`

const signs: Readonly<Record<string, '+' | '−' | '×' | '÷' | '(' | ')'>> = {
  '+': '+',
  '-': '−',
  '–': '−',
  '−': '−',
  '*': '×',
  '×': '×',
  '·': '×',
  '⋅': '×',
  x: '×',
  '/': '÷',
  '÷': '÷',
  ':': '÷',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
}
