import { bandFaults, type BandFault } from '../../arithmetic.ts'
import { scaleOf } from '../../4-derive/coaching-view.ts'
import type { ScoreBand } from '../../model/coaching-values.ts'
import { isCountable, isHalfWeighted, scorecards, sumOfWeights } from '../coaching-scorecards.ts'
import { quote, snippet } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const scorecardBands: Rule = {
  id: 'scorecard-bands',
  severity: 'error',
  topic: 'coaching',
  *check(handbook) {
    const isUnreadWeight = unreadValues(handbook)
    const unreadBands = handbook.issues.filter((it) => it.type === 'value-unreadable' && it.label === 'Bands')
    for (const { section, card } of scorecards(handbook)) {
      const scale = scaleOf(card)
      const isOff = card.weights !== undefined && card.weights.amount !== sumOfWeights(card)
      // Totals say nothing while the weights or scores they come from are wrong, which is said elsewhere.
      if (!scale || !isCountable(card) || isOff || isHalfWeighted(card)) continue
      if (isUnreadWeight('weight', section.whole) || isUnreadWeight('weights', section.whole)) continue
      if (unreadBands.some(({ at }) => isWithin(at, section.whole))) continue
      const { from, to } = scale.range
      const bands = card.bands?.value ?? []
      if (bands.length === 0) {
        yield {
          message: `Totals of this scorecard run from ${from} to ${to}, and nothing says what a total means`,
          hint: `Add bands that cover them all: ${snippet(`### Bands`)} and below it ${snippet(`- **${from}–${to}:** what to do then`)}, one bullet a band.`,
          at: card.bands?.at ?? section.at,
        }
      }
      const of = { from, to, scale: `Σ weight × score runs from ${from} to ${to}` }
      for (const fault of bandFaults(bands, scale.range)) yield reportOn(fault, bands, of, card.scores!.at)
    }
  },
}

function reportOn(
  fault: BandFault,
  bands: readonly ScoreBand[],
  { from, to, scale }: { from: number; to: number; scale: string },
  scoresAt: Report['at'],
): Report {
  const band = bands[fault.band]!
  const related = [{ message: scale, at: scoresAt }]
  switch (fault.is) {
    case 'backwards':
      return {
        message: `The band ${text(band)} ends before it begins`,
        hint: `Write the lower number first: ${snippet(`- **${band.to}–${band.from}:** …`)}.`,
        at: band.at,
      }
    case 'outside':
      return {
        message: `The band ${text(band)} lies outside what a total can be, ${from} to ${to}`,
        hint: `Let the lowest band begin at ${from} and the highest end at ${to}.`,
        at: band.at,
        related,
      }
    case 'starts late':
      return {
        message: `No band says what a total ${band.from - 1 > from ? `from ${from} to ${band.from - 1}` : `of ${from}`} means`,
        hint: `Begin the lowest band at ${from}: ${snippet(`- **${from}–${band.to}:** …`)}.`,
        at: band.at,
        related,
      }
    case 'ends early':
      return {
        message: `No band says what a total above ${band.to} means`,
        hint: `End the highest band at ${to}: ${snippet(`- **${band.from}–${to}:** …`)}.`,
        at: band.at,
        related,
      }
    case 'gap':
    case 'overlap': {
      const next = bands[fault.next]!
      return {
        message:
          fault.is === 'gap'
            ? `Between ${text(band)} and ${text(next)} is a gap: a total of ${band.to + 1} has no meaning`
            : `The bands ${text(band)} and ${text(next)} overlap: a total of ${next.from} has two meanings`,
        hint: `Begin the upper band one point above the lower one’s end: ${snippet(`- **${band.to + 1}–${next.to}:** …`)}.`,
        at: next.at,
        related: [{ message: `the band below it is ${text(band)}`, at: band.at }],
      }
    }
  }
}

function text({ from, to }: ScoreBand): string {
  return quote(`${from}–${to}`)
}

function isWithin({ file, start }: Report['at'], within: Report['at']): boolean {
  return file === within.file && start.line >= within.start.line && start.line <= within.end.line
}
