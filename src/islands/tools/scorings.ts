import { bandOf } from '../../compiler/arithmetic.ts'
import { scoreWords as words } from '../../compiler/vocabulary/score-words.ts'
import { type Field, type Kept, valueOf } from '../keep/kept.ts'
import type { Shelf } from '../keep/shelf.ts'
import { toolShelf } from '../keep/tool-shelf.ts'
import { formatCount, formatDate } from './amounts.ts'
import { type Card, keyOf, scoreOf } from './scored.ts'

/** The deals that were scored on this device. `base` keeps sites apart that share an origin. */
export function scoringShelf(base: string): Shelf<Kept> {
  return toolShelf(base, 'scorings')
}

/** `Pennithorpe` */
export function dealOf(scoring: Kept): string {
  return valueOf(scoring, 'account').trim().slice(0, 200) || words.nameless
}

/** In words, as far as it is a day: `28 Nov 2026`. */
export function dayOf(scoring: Kept): string {
  const day = valueOf(scoring, 'day')
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? formatDate(day) : ''
}

/** Whether anything is entered under an item of its card. Until then nothing is low: it is unknown. */
export function isScored(scoring: Kept, card: Card): boolean {
  return card.items.some(({ id }) => [keyOf.score(id), keyOf.evidence(id)].some((key) => valueOf(scoring, key).trim()))
}

/** `40 of 100` */
export function totalOf(scoring: Kept, card: Card): string {
  if (!isScored(scoring, card)) return words.unscored
  return words.total(formatCount(scoreOf(scoring, card).total), formatCount(card.range.to))
}

/** The scorecard it was scored on; undefined where the playbook has none of that name any more. */
export function cardIn(scoring: Kept, cards: readonly Card[]): Card | undefined {
  const id = valueOf(scoring, 'card')
  return cards.find((card) => card.id === id)
}

/** What was entered under items that its scorecard doesn’t have any more. */
export function lostIn(scoring: Kept, card: Card | undefined): readonly Pick<Field, 'prompt' | 'value'>[] {
  const known = new Set(card?.items.flatMap(({ id }) => [keyOf.score(id), keyOf.evidence(id)]))
  return Object.entries(scoring.fields).flatMap(([key, { prompt, value }]) =>
    /^(?:score|evidence):/.test(key) && !known.has(key) && value.trim() !== '' ? [{ prompt, value }] : [],
  )
}

/** For the review: the total, what it means, and each item with what was seen. */
export function scoringAsText(scoring: Kept, cards: readonly Card[]): string {
  const card = cardIn(scoring, cards)
  const { total, counted } = card ? scoreOf(scoring, card) : { total: 0, counted: [] }
  return [
    words.named(dealOf(scoring), dayOf(scoring), ''),
    ...(card ? [`${card.title}: ${totalOf(scoring, card)}`] : []),
    ...(card && isScored(scoring, card) ? [bandOf(card.bands, total)?.text ?? words.noBand] : []),
    ...(card?.items ?? []).map(({ id, title }, index) =>
      words.line(title, formatCount(counted[index] ?? 0), valueOf(scoring, keyOf.evidence(id)).trim()).trim(),
    ),
    ...lostIn(scoring, card).map(({ prompt, value }) => `${words.lost}: ${prompt}: ${value}`),
  ].join('\n')
}
