import { isSearchable } from '../model/searchable-name.ts'

/**
 * The words in a text that aren't for a buyer's eyes: our money, our numbers, our way of judging them. Words that plants
 * use as well (the commissioning of a line, an internal audit, a target speed) are none.
 *
 * @param competitors names of competitors, which no plan of two sides holds
 */
export function findInternalWords(text: string, competitors: readonly string[] = []): string | undefined {
  const plain = text.replaceAll('’', "'")
  const names = competitors.filter(isSearchable).map((name) => new RegExp(String.raw`\b${escape(name)}\b`, 'i'))
  return [...patterns, ...names].map((pattern) => pattern.exec(plain)?.[0].trim()).find((found) => found !== undefined)
}

function escape(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

const patterns: readonly RegExp[] = [
  /\bdeal killers?\b/i,
  /\b(?:gross|our|contribution|sales|dealer'?s?) margins?\b/i,
  /\bcosting sheets?\b/i,
  /\bwalk-?\s?away (?:price|point|limit)\b/i,
  /\bdiscount (?:limits?|authority|level)\b/i,
  /\b(?:our|sales|my) (?:quotas?|pipeline|forecasts?|commissions?|funnel|targets?)\b/i,
  /\bquota\b/i,
  /\bCRM\b/,
  /\bwin (?:probability|rate)s?\b/i,
  /\bbattle\s?cards?\b/i,
  /\b(?:exit criteri(?:a|on)|gate (?:review|criteri(?:a|on)|decision|sheet))\b/i,
  /\b(?:internal (?:use|only)|only internal|for internal eyes|not for (?:the )?(?:buyer|customer)s?)\b/i,
  /\b(?:don't|do not|never) (?:tell|show|send) (?:them|the buyer|the customer)\b/i,
  /\b(?:up-?sell|cross-?sell|lead scor(?:e|ing)|deal size|close rate)\b/i,
  /\b(?:coach|economic buyer|blocker) (?:in the account|on their side)\b/i,
]
