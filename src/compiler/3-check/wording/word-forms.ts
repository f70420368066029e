import { isSearchable } from '../../model/searchable-name.ts'

/** Where a word stands in a text: from `start` to `end`, exclusive. */
export interface Found {
  readonly start: number
  readonly end: number
}

/**
 * Where a text uses a word or phrase, in any form that is still the same word: plurals and possessives, `-ed` and `-ing`
 * of each of its words, a hyphen for a space. `Solution` isn't part of `resolution`, and `deal` isn't `dealer`: other
 * words that are derived from one must be named themselves. A word in capitals (`ASAP`) is only found in capitals.
 */
export function findForms(text: string, word: string): readonly Found[] {
  return [...text.matchAll(patternOf(word))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function patternOf(word: string): RegExp {
  const known = patterns.get(word)
  if (known) return known
  const words = (isSearchable(word) ? word : '')
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean)
  const isAcronym = /^\P{Ll}+$/u.test(word) && /\p{Lu}{2}/u.test(word)
  const body = words.map((it) => (isAcronym ? escape(it) : anyForm(it))).join(String.raw`(?:\s+|\s?[-‐‑]\s?)`)
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${body || '(?!)'})(?![\p{L}\p{N}]|[’'](?!s\b)\p{L})`,
    isAcronym ? 'gu' : 'giu',
  )
  patterns.set(word, pattern)
  return pattern
}

const patterns = new Map<string, RegExp>()

function anyForm(word: string): string {
  const base = escape(word.replaceAll(/[’‘]/g, "'")).replaceAll("'", "[’']")
  if (!/\p{L}{3}$/u.test(word)) return base
  const stem = base.slice(0, -1)
  const last = word.at(-1)?.toLowerCase() ?? ''
  const owner = `(?:[’']s)?`
  if (last === 'e') return `(?:${base}(?:s|d)?|${stem}ing)${owner}`
  if (/[^aeiou]y$/i.test(word)) return `(?:${base}(?:ing)?|${stem}(?:ies|ied))${owner}`
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${base}(?:es|ed|ing|[’'])?${owner}`
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/i.test(word) ? `|${last}ed|${last}ing` : ''
  return `${base}(?:s|ed|ing${doubled})?${owner}`
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
