import { shelfPrefix } from '../../service-worker/shelf-names.ts'
import type { IndexPlace, Pagefind } from './pagefind.ts'

/** Ids of the records of an index that are kept on this device. */
export async function keptRecords({ base, folder }: IndexPlace): Promise<ReadonlySet<string>> {
  const shelves = (await caches.keys()).filter((name) => name.startsWith(shelfPrefix(base)))
  const kept = await Promise.all(shelves.map(async (name) => (await caches.open(name)).keys()))
  return new Set(kept.flat().flatMap(({ url }) => idOf(new URL(url).pathname, folder)))
}

/** An index as if it had some of its records only. */
export function onlyWith(pagefind: Pagefind, ids: ReadonlySet<string>): Pagefind {
  return {
    search: async (term, options) => {
      const answer = await pagefind.search(term, options)
      return { ...answer, results: answer.results.filter(({ id }) => ids.has(id)) }
    },
    filters: () => pagefind.filters(),
    preload: (term) => pagefind.preload(term),
    mergeIndex: (folder, options) => pagefind.mergeIndex(folder, options),
  }
}

/** Can the host of an index be reached? Never answered from what is kept, which isn’t asked by `HEAD`. */
export async function isReached({ folder }: IndexPlace): Promise<boolean> {
  if (!navigator.onLine) return false
  return fetch(`${folder}pagefind-entry.json`, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )
}

function idOf(path: string, folder: string): readonly string[] {
  const [, id] = /\/fragment\/([^/]+)\.pf_fragment$/.exec(path) ?? []
  return id !== undefined && path.startsWith(folder) ? [id] : []
}
