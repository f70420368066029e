import type { Base, LinkFinder } from './link-base.ts'
import type { PlacedPage } from './place-files.ts'
import { partsOf } from './rewrite-links.ts'

/** Counts what can mean one thing only: the others follow the majority. */
export function countBases(pages: readonly PlacedPage[], find: LinkFinder): Record<Base, number> {
  const bases: Record<Base, number> = { file: 0, page: 0, root: 0, site: 0, address: 0 }
  for (const { page } of pages) {
    for (const { url } of page.links) {
      const { path } = partsOf(url)
      if (path === '') continue
      const hits = find(page.path, path)
      if (new Set(hits.map(({ file }) => file)).size === 1 && hits[0]) bases[hits[0].base]++
    }
  }
  return bases
}

/** Those that most links are written against first. */
export function inOrder(bases: Readonly<Record<Base, number>>): Base[] {
  return (Object.keys(bases) as Base[]).sort((a, b) => bases[b] - bases[a])
}
