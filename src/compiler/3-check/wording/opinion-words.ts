/**
 * The words that make a criterion an opinion: two sellers could judge them differently. What a buyer has said or written,
 * and what stands in quotes, can be seen and is none.
 */
export function findOpinion(criterion: string): string | undefined {
  const text = criterion.replaceAll('’', "'").replaceAll(/["“][^"”]*["”]/g, '')
  if (onRecord.test(text)) return undefined
  return opinions.map((pattern) => pattern.exec(text)?.[0].trim()).find((found) => found !== undefined)
}

const onRecord =
  /\b(?:said|says|written|wrote|writes|confirmed|confirms|stated|rated|scored|answered|signed|e-?mailed|in writing|by e-?mail|told (?:us|me|the))\b/i

/** Somebody on the buyer's side, directly before the verb. */
const someone = String.raw`\b(?:buyers?|customers?|clients?|prospects?|contacts?|champions?|sponsors?|decision[ -]makers?|stakeholders?|C[EFIOT]O|managers?|directors?|officers?|engineers?|owners?|principal|team|committee|board|everyone|everybody|all sides|both sides|they|she|he)\s+(?:all\s+)?`
const is = String.raw`(?:is|are|was|were|feels?|seems?|looks?|appears?|sounds?|gets?|has become|have become)\s+(?:(?:very|really|quite|fairly|truly|generally|clearly|fully|also|to be)\s+)*`

const opinions: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${is}(?:interested|keen|enthusiastic|excited|convinced|impressed|comfortable|motivated|eager|confident|happy|curious|optimistic|delighted|in favou?r|on our side|bought in)\b`,
    'i',
  ),
  new RegExp(
    String.raw`${someone}${is}(?:satisfied|positive|open|ready|willing|committed|aligned|on board|serious|engaged|supportive|friendly|receptive|warm|hot)\b(?!\s+(?:case|order|point))`,
    'i',
  ),
  new RegExp(
    String.raw`${someone}(?:(?:really|clearly|fully|also|already)\s+)?(?:likes?|loves?|trusts?|understands?|believes?|hopes?|thinks?|wants? to|sees? the (?:value|benefit|need)|recogni[sz]es? the (?:value|need)|appreciates?|gets it)\b`,
    'i',
  ),
  /\b(?:feels?|seems?|appears? to|sounds? (?:good|great|promising|positive)|looks? (?:good|great|promising|positive))\b/i,
  /\b(?:good|great|strong|close|solid|excellent|warm|positive)\s+(?:\w+\s+)?(?:relationship|rapport|chemistry|feeling|impression|fit|vibes?|connection|interest|conversations?|meetings?)\b(?!\s+rates?)/i,
  /\b(?:shows?|shown|has|have|with|expressed|expresses|high|genuine|real|clear|enough)\s+(?:\w+\s+)?interest\b(?!\s+(?:rates?|of \d|on|payments?))/i,
  /\b(?:rapport|gut feeling|good feeling|chemistry|vibes?|trust)\s+(?:is|are|has been|with|between|exists?|built)\b/i,
  /\b(?:is|are|seems?)\s+(?:\w+\s+)?(?:likely|unlikely|probable|promising)\b/i,
]
