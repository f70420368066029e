import type { Definition, Image, Link } from 'mdast'
import { addressOf, addressWithin } from '../compiler/4-derive/address.ts'
import type { Entry } from '../compiler/model/concepts.ts'
import type { Handbook } from '../compiler/model/handbook.ts'

/** Where links lead, as addresses a browser may follow. */
export interface Links {
  /** With the base path in front. */
  readonly href: (address: string) => string
  /** The address of a link in the file `from`; undefined where it leads nowhere a reader should be sent. */
  readonly to: (node: Link | Image | Definition, from: string | undefined) => string | undefined
  /** The same with the site's own address in front, where the root says it. */
  readonly absolute: (node: Link | Image | Definition, from: string | undefined) => string | undefined
}

/** Leads it out of the site? */
export function leadsOutside(href: string): boolean {
  return /^https?:/i.test(href)
}

/** An address that may stand in a page: of this site, of the web, of a mailbox or a telephone. Nothing that runs. */
export function isSafeAddress(href: string): boolean {
  // A browser takes line breaks and tabs out of an address before it reads it.
  return !/[\u0000-\u001f\u007f]/.test(href) && /^(https?:\/\/[^/\\\s]|mailto:|tel:|#|\/(?![/\\]))/i.test(href)
}

export function createLinks(handbook: Handbook, base: string): Links {
  const href = (address: string): string => base.replace(/\/+$/, '') + address
  const inFile = lazily(() => Map.groupBy(handbook.entries, (entry) => entry.file))

  const to = (node: Link | Image | Definition, from: string | undefined): string | undefined => {
    const target = handbook.link(node)
    switch (target.leads) {
      case 'entry':
        return href(addressWithin(target.entry, target.anchor))
      case 'asset':
        return href(`/files/${target.file.split('/').map(encodeURIComponent).join('/')}`)
      case 'outside':
        return isSafeAddress(target.url) && !/^[/#]/.test(target.url) ? target.url : undefined
      case 'here':
        return placeInFile(from === undefined ? [] : (inFile().get(from) ?? []), target.anchor, href)
      case 'nowhere':
        return undefined
    }
  }

  const site = handbook.settings.address
  return {
    href,
    to,
    absolute: (node, from) => {
      const address = to(node, from)
      return address === undefined || site === undefined ? address : new URL(address, site).href
    },
  }
}

/**
 * A place in the file that the link itself stands in. Text is shown on other pages too (an objection's answer in a
 * playbook), so the address names the page.
 */
function placeInFile(entries: readonly Entry[], anchor: string, href: (address: string) => string): string | undefined {
  const itself = entries.find((entry) => entry.id === anchor && addressOf(entry).includes('#'))
  if (itself) return href(addressOf(itself))
  const [page] = entries
  if (!page) return anchor === '' ? undefined : `#${encodeURIComponent(anchor)}`
  return href(addressWithin(page, anchor))
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
