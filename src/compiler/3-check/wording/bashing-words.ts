/**
 * The words of a question that judge a competitor instead of asking for a fact. What is bad for the buyer (`a bad seal`)
 * or happens to a machine (`fails`) is a fact; what stands in quotes was said by somebody else.
 */
export function findBashing(question: string): string | undefined {
  const text = question.replaceAll(/["“][^"”]*["”]/g, '').replaceAll('’', "'")
  return judgements.map((pattern) => pattern.exec(text)?.[0].trim()).find((found) => found !== undefined)
}

const judgements: readonly RegExp[] = [
  /\b(?:terrible|awful|horrible|lousy|sloppy|dreadful|inferior)\s+(?:service|quality|machines?|support|people|fitters?|parts?|delivery|reputation)\b/i,
  /\b(?:rubbish|junk|garbage|shoddy|crappy?|cowboys?|rip-?offs?|amateur(?:s|ish)?|incompeten(?:t|ce)|dishonest|liars?|notorious(?:ly)?|laughable|worthless|hopeless|second-rate|cheap and nasty|joke)\b/i,
  /\b(?:their|they have|they've got|its|such)\s+(?:\w+\s+)?(?:bad|poor|terrible|awful|horrible|lousy|weak|unreliable|sloppy|cheap|slow|outdated|useless|inferior|dreadful)\b/i,
  /\b(?:they|they're)\s+(?:\w+\s+)?(?:bad|poor|terrible|awful|horrible|lousy|unreliable|sloppy|useless|inferior|dreadful|lying|lie|cheat|bluff)\b/i,
]
