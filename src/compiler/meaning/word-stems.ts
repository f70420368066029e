/**
 * Do all words of a name stand in a text, whatever their ending? Small words don't count: `decision criteria` stands in
 * `her criteria for the decision`.
 */
export function holdsName(text: string, name: string): boolean {
  const there = stemsOf(text)
  const wanted = stemsOf(name)
  return wanted.length > 0 && wanted.every((stem) => there.includes(stem))
}

function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.has(word)).map(stemOf)
}

/** Takes endings off until words of one family are alike; a word keeps at least four letters. */
function stemOf(word: string): string {
  return word.replace(/(?<=\p{L}{4})(?:ions?|ings?|ed|ers?|ies|es|s|e)$/u, '').slice(0, 6)
}

const small: ReadonlySet<string> = new Set(
  'a an and are as at be by for from has have in is it of on or our the their this to was what who will with'.split(
    ' ',
  ),
)
