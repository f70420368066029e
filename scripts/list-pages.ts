import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { llmsText, type ListedPage } from '../src/bridges/index.ts'
import type { Book } from '../src/workspace/index.ts'
import type { FoundPage } from './make-share.ts'

/** Writes `llms.txt`, which lists the twins of a site’s pages. */
export function listPages(pages: Iterable<FoundPage>, site: string, { handbook }: Book): void {
  const { name, description, base, address: origin } = handbook.settings
  const listed = [...pages].flatMap(({ head: { twin, isUnlisted, ...page } }): ListedPage[] =>
    twin === undefined || isUnlisted
      ? []
      : [{ ...page, address: `/${twin.slice(base.length).replace(/index\.md$/, '')}` }],
  )
  const absolute = (address: string): string => {
    const path = base + address.slice(1)
    return origin === undefined ? path : new URL(path, origin).href
  }
  writeFileSync(join(site, 'llms.txt'), llmsText(listed.sort(byAddress), { name, description, absolute }))
}

/** A list stands before what it lists. */
function byAddress(one: ListedPage, other: ListedPage): number {
  return one.address < other.address ? -1 : 1
}
