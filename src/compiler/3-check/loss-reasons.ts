import type { Item } from '../model/prose.ts'
import type { WinLossReview } from '../model/win-loss-review.ts'
import { plainName } from '../meaning/slug.ts'

/** A declared loss reason, with its count where it has one: `No decision: 23 of 56`. */
export interface LossReason {
  readonly name: string
  readonly count: { readonly deals: number; readonly of: number; readonly text: string } | undefined
  readonly item: Item
}

export function lossReasons(review: WinLossReview): readonly LossReason[] {
  return (review.lossReasons?.value ?? []).map((item) => {
    const [, name = item.line.text] = /^(.*?)(?:\s*[:,(–—]|\s+-\s|$)/.exec(item.line.text) ?? []
    return { name: name.trim(), count: countIn(item.line.text), item }
  })
}

/** The reason that some words name. */
export function findReason(reasons: readonly LossReason[], words: string): LossReason | undefined {
  const wanted = plainName(words.replace(/[.\s]+$/, ''))
  return reasons.find(({ name }) => plainName(name) === wanted)
}

/** The count in a text: `19 of 56`. */
export function countIn(text: string): LossReason['count'] {
  const match = /(?<![\d.,$€£])(\d{1,6})\s+(?:of|out of)\s+(?:the\s+)?(\d{1,6})(?![\d.,]*\d|\s*%)/.exec(text)
  return match ? { deals: Number(match[1]), of: Number(match[2]), text: match[0] } : undefined
}
