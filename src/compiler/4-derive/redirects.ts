import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import { addressOf } from './address.ts'

/** An address that something had before, without the base path, and what is there now. */
export interface Redirect {
  readonly from: string
  readonly to: Entry
}

/**
 * The old addresses that `formerly` names, as ids or as whole addresses. Those that are taken again by another entry,
 * and those inside a shared page, which the page itself answers, are left out.
 */
export function redirectsOf(handbook: Handbook): Redirect[] {
  const taken = new Set(handbook.entries.map(addressOf))
  return handbook.entries.flatMap((entry) =>
    (entry.front.formerly ?? []).flatMap((old) => {
      if (old.startsWith('#')) return []
      const from = formerAddress(entry, old)
      return taken.has(from) || from.includes('#') ? [] : [{ from, to: entry }]
    }),
  )
}

/** Where an entry stood by the old id or the old address that `formerly` gives. */
export function formerAddress(entry: Entry, old: string): string {
  return old.startsWith('/') ? old.replace(/\/?$/, '/') : addressOf({ ...entry, id: old })
}

/** A heading's old id and its present one, from `formerly: ['#old -> #new']`; `index` is its place in the list. */
export function movedHeadings(entry: Entry): { readonly from: string; readonly to: string; readonly index: number }[] {
  return (entry.front.formerly ?? []).flatMap((old, index) => {
    const [, from, to] = /^#(\S+)\s*->\s*#(\S+)$/.exec(old) ?? []
    return from === undefined || to === undefined ? [] : [{ from, to, index }]
  })
}
