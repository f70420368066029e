/** Do some words say how often: `every second week`, `monthly`, `twice a year`, `in each quarter`? */
export function saysHowOften(text: string): boolean {
  return /\b(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually)\b|\b(?:a|an|each|every|per|once in)\s+(?:(?:other|second|third|\d+|two|three|six|working|business|calendar|fiscal)\s+)*(?:day|week|month|quarter|half[- ]year|year)s?\b/i.test(
    text,
  )
}

/** The period a rate counts in: `month` for `2 a month`. */
export function rateOf(words: string): string | undefined {
  return /\b(?:a|an|each|every|per)\s+(day|week|month|quarter|year)\b/i.exec(words)?.[1]?.toLowerCase()
}
