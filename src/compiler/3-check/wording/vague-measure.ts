/**
 * The words of a criterion that speak of a size, an amount or a time without a number: `large enough`, `sufficient
 * budget`, `payback is short`. Undefined where there is a number, or nothing that has one.
 */
export function findVagueMeasure(text: string): string | undefined {
  if (hasNumber.test(text)) return undefined
  const words = text.replaceAll(/["“][^"”]*["”]/g, '')
  return patterns.map((pattern) => pattern.exec(words)?.[0].trim()).find((found) => found !== undefined)
}

const hasNumber =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|half|dozen|first|once|twice)\b/i

const measure =
  '(?:revenue|turnover|budget|volume|output|loss|losses|payback|margin|margins|potential|spend|spending|order value|deal size|deal value|company size|plant size|headcount|workforce|capacity|savings|saving|demand|throughput|lead time|decision time|timeline|time ?frame|distance|age|workload|funds|cash)'
const vague =
  '(?:enough|sufficient|sufficiently|adequate|large|larger|big|bigger|high|higher|low|lower|small|short|shorter|long|substantial|significant|considerable|decent|reasonable|healthy|good|attractive|appropriate|acceptable)'
const link = String.raw`(?:is|are|isn['’]t|has|have|must be|needs to be|seems|looks)`

const patterns = [
  // “large enough”, “enough budget”, “not too far away”
  String.raw`\b(?:large|big|high|low|small|short|long|old|near|close|fast|soon|quick|early)\s+enough\b`,
  String.raw`\benough\s+(?:\w+\s+)?(?:${measure}|employees|people|staff|shifts|lines|plants|orders|money|time)\b`,
  String.raw`\b(?:too|very)\s+(?:large|big|small|high|low|short|long|far|late|old)\b`,
  // “sufficient annual revenue”, “a short payback”
  String.raw`\b${vague}\s+(?:\w+\s+)?${measure}\b(?!['’])`,
  // “the revenue is high”, “payback must be short”
  String.raw`\b${measure}\s+${link}\s+(?:\w+\s+)?${vague}\b(?![-‐])`,
  // “a minimum revenue”, “at least the usual margin”
  String.raw`\b(?:minimum|maximum|min\.?|max\.?)\s+(?:\w+\s+)?${measure}\b`,
  String.raw`\b(?:a |the )?(?:large|big|mid-?sized|sizeable|sizable)\s+(?:company|plant|manufacturer|firm|business|account|customer|group)\s*$`,
  String.raw`\b(?:in the near future|in a reasonable time|within a reasonable (?:time|period)|in due time|soon)\s*$`,
].map((source) => new RegExp(source, 'i'))
