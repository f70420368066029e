import type { Found } from './word-forms.ts'

/**
 * Is a word only spoken of? So when it is ruled out (`never offer a discount`, `no discount`), named as a word (`the word
 * “solution”`), or stands in what a buyer said (`when she asks “what discount?”`).
 */
export function isOnlyMentioned(text: string, { start, end }: Found): boolean {
  const before = text.slice(0, start)
  return isRuledOut(before) || /\b(?:words?|term)\s+["“”‘'*]?$/i.test(before) || isBuyersQuote(text, start, end)
}

function isRuledOut(before: string): boolean {
  const clause = before.split(/[.;:!?–—]\s*|,\s+(?=but|and|so|yet)/).at(-1) ?? ''
  return ruledOut.test(clause)
}

const ruledOut =
  /(?:^|[^\w-])(?:no|not(?!\s+(?:only|just))|never|without|nor|neither|avoid|instead of|rather than|\w+n[’']t)\s+(?:[^\s,]+\s+){0,5}["“‘]?$/i

/** Words in quotes that somebody else is said to say, in the same sentence: `they say “…”`, `“…”, she asks`. */
function isBuyersQuote(text: string, start: number, end: number): boolean {
  const quote = quotes(text).find((it) => it.start < start && end <= it.end)
  if (!quote) return false
  const before =
    text
      .slice(0, quote.start)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  const behind = text.slice(quote.end).split(/[.!?]/)[0] ?? ''
  return said.test(before) || /^[,\s]*(?:\w+\s+){0,3}?(?:says?|said|asks?|asked|writes?|wrote)\b/i.test(behind)
}

const said =
  /\b(?:they|she|he|you|buyers?|manager|officer|director|principal|engineer|somebody|someone|one|who)\b[^“”":]*\b(?:says?|said|asks?|asked|calls?|called|writes?|wrote|tells?|told|answers?|answered|mutters?)\b[^“”"]{0,30}$|\b(?:hear|heard|answer is)\b[^“”"]{0,20}$/i

function quotes(text: string): readonly Found[] {
  return [...text.matchAll(/["“][^"“”]*["”]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
