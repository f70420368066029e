/** How much text a node of a flowchart shows. Lengths are in average Latin letters. */
export interface Space {
  /** Of a row. */
  readonly length: number
  /** How many rows. */
  readonly most: number
  /** A longer word is broken. */
  readonly wordLength: number
}

/** Breaks text into rows, between words where it can be; what exceeds the last row is cut with an ellipsis. */
export function rowsOf(text: string, { length, most, wordLength }: Space): string[] {
  const done: string[] = []
  let row = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((each) => pieces(each, wordLength))) {
    const longer = row === '' ? word : `${row} ${word}`
    if (measure(longer) <= length) row = longer
    else {
      if (row !== '') done.push(row)
      row = word
    }
  }
  // An empty label would be a syntax error.
  done.push(row || ' ')
  if (done.length <= most) return done
  const kept = done.slice(0, most)
  const last = kept.pop() ?? ''
  return [...kept, `${[...last].slice(0, length - 1).join('')}…`]
}

/**
 * Everything but letters, digits, blanks and harmless punctuation as Mermaid's entity codes, e.g. `#35;`. A colon isn't
 * harmless: Mermaid takes the words `style …:#` for a style and drops the semicolon of the last code in the line.
 */
export function escapeLabel(text: string): string {
  return text.replace(
    /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200d\ufe0f .,?!'%·…’–—+/()€£-]/gu,
    (character) => `#${String(character.codePointAt(0))};`,
  )
}

/** A word that is longer than a row (Japanese has no spaces) in parts that aren't. */
function pieces(word: string, length: number): string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    if (part !== '' && measure(part + segment) > length) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}

/** Width in average Latin letters; East Asian characters and emoji take two. */
function measure(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )
}
