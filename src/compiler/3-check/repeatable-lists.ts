import { swotLines } from '../meaning/swot.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Line } from '../model/prose.ts'
import { criteriaOf } from './gate-criteria.ts'
import { lossReasons } from './loss-reasons.ts'

/** Lines of which no two may say the same. */
export interface DistinctLines {
  /** What each line is, for a message: `loss reason`. */
  readonly what: string
  readonly lines: readonly { readonly name: string; readonly line: Line }[]
}

/** Lists in which a line that stands twice is a slip, and often two opinions of one thing. */
export function distinctLines(handbook: Handbook): readonly DistinctLines[] {
  return [
    ...handbook.all('company').flatMap((company) => [
      { what: 'line of the SWOT', lines: swotLines(company).map(({ name, item }) => ({ name, line: item.line })) },
      ...[company.knowYourself, company.knowYourCompetition, company.knowYourCustomer].map((section) => ({
        what: 'difference',
        lines: plain(section?.value.points ?? []),
      })),
    ]),
    ...handbook.all('win-loss-review').map((review) => ({
      what: 'loss reason',
      lines: lossReasons(review).map(({ name, item }) => ({ name, line: item.line })),
    })),
    ...handbook.all('competitor').map(({ strengths, weaknesses }) => ({
      what: 'point',
      lines: plain([...(strengths?.value ?? []), ...(weaknesses?.value.points ?? [])]),
    })),
    ...handbook.all('persona').map(({ beliefs }) => ({ what: 'belief', lines: plain(beliefs?.value.points ?? []) })),
    ...handbook.all('process').flatMap(({ stages }) =>
      stages.flatMap(({ gate, learn }) => [
        { what: 'criterion', lines: gate ? plain(criteriaOf(gate)) : [] },
        { what: 'point to learn', lines: plain(learn?.value ?? []) },
      ]),
    ),
  ]
}

function plain(items: readonly { readonly line: Line }[]): DistinctLines['lines'] {
  return items.map(({ line }) => ({ name: line.text, line }))
}
