import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Move } from '../meaning/moved-anchors.ts'
import { onceFor } from '../meaning/once-for.ts'
import { playbookPages } from '../meaning/playbook-id.ts'
import { addressOf } from './address.ts'
import { sheetsOf } from './process-sheets.ts'

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

/** The addresses that an entry had before, without the base path. */
export function formerAddressesOf(handbook: Handbook, entry: Entry): readonly string[] {
  return (redirectsTo(handbook).get(entry) ?? []).map(({ from }) => from)
}

const redirectsTo = onceFor((handbook: Handbook) => Map.groupBy(redirectsOf(handbook), ({ to }) => to))

/** A page’s old address and its new one, without the base path, and the entry that it is about. */
export interface PageRedirect {
  readonly from: string
  readonly to: string
  readonly entry: Entry
}

/** The old addresses of entries and of the pages below them: of a playbook’s call plan, of a process’s sheets. */
export function pageRedirectsOf(handbook: Handbook): readonly PageRedirect[] {
  const taken = new Set(handbook.entries.map(addressOf))
  return redirectsOf(handbook).flatMap(({ from, to: entry }) =>
    ['', ...pagesBelow(handbook, entry)]
      .map((page) => ({ from: from + page, to: addressOf(entry) + page, entry }))
      .filter((redirect) => !taken.has(redirect.from)),
  )
}

function pagesBelow(handbook: Handbook, entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'playbook':
      return playbookPages.map((page) => `${page}/`)
    case 'process':
      return sheetsOf(handbook, entry).map((sheet) => `${sheet}/`)
    case 'coaching':
    case 'methodology':
      return ['sheet/']
    case 'guide':
      return entry.ramp ? ['sheet/'] : []
    default:
      return []
  }
}

/** Where an entry stood by the old id or the old address that `formerly` gives. */
export function formerAddress(entry: Entry, old: string): string {
  return old.startsWith('/') ? old.replace(/\/?$/, '/') : addressOf({ ...entry, id: old })
}

/** A heading's old id and its present one, from `formerly: ['#old -> #new']`; `index` is its place in the list. */
export function movedHeadings(entry: Entry): readonly (Move & { readonly index: number })[] {
  return (entry.front.formerly ?? []).flatMap((name, index) => {
    const move = moveIn(name)
    return move ? [{ ...move, index }] : []
  })
}

/** The move that a name under `formerly` says; undefined where it is the name of a file. */
export function moveIn(name: string): Move | undefined {
  const [, from, to] = /^#(\S+)\s*->\s*#(\S+)$/.exec(name) ?? []
  return from === undefined || to === undefined ? undefined : { from, to }
}
