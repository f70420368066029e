/** A stretch of text that stands where words are still to come. */
export interface FoundPlaceholder {
  readonly start: number
  readonly end: number
}

/**
 * Finds the first placeholder in the text of one paragraph, heading or value. Some marks are never meant (`TODO`, `lorem
 * ipsum`); others only where nothing else stands beside them (`...`, `to be confirmed`), because sentences use them too.
 */
export function findPlaceholder(text: string, isQuoted = false): FoundPlaceholder | undefined {
  const mayHoldMark = opening.test(text)
  const mayBeFiller = !isQuoted && text.length <= longestFiller && fillerOpening.test(text)
  if (!mayHoldMark && !mayBeFiller) return undefined
  const found = [...(mayHoldMark ? marks : []), ...(mayBeFiller ? fillers : [])]
    .map((pattern) => pattern.exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0]
  if (!found) return undefined
  const words = found.groups?.['words'] ?? found[0]
  const start = found.index + found[0].indexOf(words)
  return { start, end: start + words.length }
}

/** A quick look that tells nearly all text apart. */
const opening = /TODO|TBD|T\.B\.D|FIXME|XX|lorem|to be /i

const fillerOpening = /^\W*\?|:\s*\?|\.{3}|…|\. \.|to be |tb[ca]|todo|coming soon|text follows/i

/** In letters: a line that is longer says something. */
const longestFiller = 100

/** Wherever they stand. `TODO-12` is a ticket, `XXL` a size. */
const marks: readonly RegExp[] = [
  /(?<![\p{L}\p{N}_-])(?:TODO|TBD|tbd|T\.B\.D\.|FIXME)(?![\p{L}\p{N}_]|-\p{N})/u,
  /(?<![\p{L}\p{N}])(?:X{3,}|x{3,})(?![\p{L}\p{N}])/u,
  /[$€£]\s?X{2,}|(?<!\p{L})X{2,}\s?%/u,
  /lorem ipsum/i,
  /[([{:–—]\s*(?<words>(?:still )?to be (?:written|defined|determined|completed|added|filled in))\s*(?:[)\]}.…]|$)/i,
]

/** Only where they are all there is, or all there is behind a word or two and a colon. */
const fillers: readonly RegExp[] = [
  alone(String.raw`\.{3,}|…+|(?:\. ){2,}\.|\?+`),
  alone(
    '(?:still |text )?to be (?:written|defined|determined|completed|added|filled in|confirmed|decided|announced)(?: later)?',
  ),
  alone('tbc|tba|todo|coming soon|text follows'),
  /^\s*(?<words>todo)\s*:/i,
]

function alone(words: string): RegExp {
  return new RegExp(
    String.raw`^(?:\s*[\p{L}]+(?: [\p{L}]+)?\s*:)?[\s("“”'‘’\[{]*(?<words>${words})[\s)"“”'‘’\]}.!…]*$`,
    'iu',
  )
}
