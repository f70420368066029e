import { createHash } from 'node:crypto'

/** What the list of an edition must know of a page. */
export interface PageFacts {
  /** SHA-256 in hex, its first 16 digits. */
  readonly hash: string
  readonly bytes: number
  readonly leadsTo: WrittenLinks
}

/** Addresses on the site as they are written on a page, without what stands behind `?` or `#`; empty for the page itself. */
export interface WrittenLinks {
  /** In its header, and in its main part. */
  readonly header: readonly string[]
  readonly main: readonly string[]
  /** Files that it shows or is drawn with. */
  readonly shown: readonly string[]
}

/** @param html The same bytes as text, where it is read already. */
export function factsOf(bytes: Uint8Array, html: string = new TextDecoder().decode(bytes)): PageFacts {
  return { hash: hashOf(bytes), bytes: bytes.length, leadsTo: linksOn(html) }
}

export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

function linksOn(html: string): WrittenLinks {
  const [header, main] = [rangeOf(html, 'header'), rangeOf(html, 'main')]
  const links = { header: new Set<string>(), main: new Set<string>(), shown: new Set<string>() }
  for (const { 1: written = '', index } of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
    const address = written.replace(/[?#].*$/s, '')
    // A message to an owner, with its words, is longer than all other addresses on a playbook together.
    if (elsewhere.test(address)) continue
    if (/\.(css|js|mjs|svg|png|jpe?g|webp|gif|ico)$/.test(address)) links.shown.add(address)
    else if (isIn(index, header)) links.header.add(address)
    else if (isIn(index, main)) links.main.add(address)
  }
  return { header: [...links.header], main: [...links.main], shown: [...links.shown] }
}

const elsewhere = /^(?:[a-z][\w+.-]*:|\/\/)/i

type Range = readonly [from: number, to: number]

function rangeOf(html: string, part: string): Range {
  const from = html.indexOf(`<${part}`)
  return from < 0 ? [0, 0] : [from, html.indexOf(`</${part}>`, from)]
}

function isIn(index: number, [from, to]: Range): boolean {
  return index >= from && index < to
}
