import { isSearchable } from '../../model/searchable-name.ts'

/**
 * The words that make a trigger the seller's wish instead of an event at the buyer's: `we want to present`, `we send the
 * offer`, `our quarter ends`. What reaches us from the buyer (`we are invited`, `we receive the log`) is an event.
 *
 * @param ours titles of roles in the sales force
 */
export function findSellersWish(trigger: string, ours: readonly string[]): string | undefined {
  const text = trigger.replaceAll('’', "'").replaceAll(/["“][^"”]*["”]/g, '')
  const names = ours
    .filter(isSearchable)
    .map((title) => title.replaceAll(/[^\p{L}\p{N} ]/gu, '.'))
    .join('|')
  const role = names === '' ? [] : [new RegExp(String.raw`\b(?:our|the)\s+(?:${names})\s+${wishes}`, 'i')]
  return [...patterns, ...role].map((pattern) => pattern.exec(text)?.[0].trim()).find((found) => found !== undefined)
}

const wishes = String.raw`(?:wants?|wish(?:es)?|needs?|hopes?|plans?|decides?|intends?|aims?|would like|has time|thinks?)\b(?:\s+to\s+\w+)?`
const works = String.raw`(?:send|call|e-?mail|visit|present|offer|pitch|demo|follow up|reach out|launch|show|propose|push|start|prepare|book|invite|quote|introduce|hand over|contact|ring|chase)`

const patterns: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:i|we)(?:'d like|\s+(?:all\s+)?${wishes})(?:\s+to\s+\w+)?`, 'i'),
  new RegExp(String.raw`\b(?:i|we)(?:\s+(?:will|can|must|should|have to|now|then)|'ll)?\s+${works}\b`, 'i'),
  /\b(?:it is|it's)?\s*time for us to\s+\w+/i,
  /\bour\s+(?:\w+\s+)?(?:quarter|quota|target|forecast|pipeline|month|campaign)\b(?:\s+(?:ends?|is|needs?|starts?|closes?|isn't)\b)?/i,
  /\b(?:fill|hit|make|reach|meet)\s+(?:the|our)\s+(?:pipeline|quota|target|number|forecast)\b/i,
]
