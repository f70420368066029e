import type { Decider } from '../../model/amounts.ts'
import type { Kind } from '../../model/concept.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readMoney } from './money.ts'
import { nameIn } from './names.ts'
import { startsWith } from './words.ts'

/** Reads `Sales manager; above $250k Head of sales`. Gives the readings where an amount could be two. */
export function readDecider(
  text: RichText,
  kinds: readonly Kind[],
  context: Context,
): Decider | { readonly readings: readonly string[] } | undefined {
  const above: Decider['above'][number][] = []
  let by: Decider['by'] | undefined
  for (const [from, to] of clauses(text.text)) {
    const words = text.text.slice(from, to)
    const lead = startsWith(words, context.vocabulary, 'above')
    const money = lead > 0 ? readThreshold(words.slice(lead), context) : undefined
    if (money && 'readings' in money) return money
    if (lead > 0) {
      if (!money) return undefined
      const [name] = nameIn(text, kinds, from + lead + money.end + separator(words.slice(lead + money.end)), to)
      if (!name) return undefined
      above.push({ money: money.money, by: name })
    } else {
      if (by) return undefined
      ;[by] = nameIn(text, kinds, from, to)
    }
  }
  return by ? { by, above, at: text.at } : undefined
}

/** An amount, not a number of something else: `80 apples` and `80 %` are none. */
function readThreshold(words: string, context: Context): ReturnType<typeof readMoney> {
  const money = readMoney(words, context)
  if (!money || 'readings' in money) return money
  const isBare = /^[\d.,'\s]+$/.test(money.money.text)
  return isBare && /^\s*[,:]?\s*(?:\p{Ll}|[^\p{L}\s])/u.test(words.slice(money.end)) ? undefined : money
}

function separator(words: string): number {
  return /^\s*[:,]?\s*/.exec(words)?.[0].length ?? 0
}

function clauses(text: string): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(/;|,(?=\s*\p{L})/gu)) {
    parts.push([start, match.index])
    start = match.index + match[0].length
  }
  parts.push([start, text.length])
  return parts.filter(([from, to]) => text.slice(from, to).trim() !== '')
}
