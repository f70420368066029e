import { shelfPrefix } from '../../service-worker/shelf-names.ts'
import type { Answer } from './answer.ts'
import type { IndexPlace, Pagefind } from './pagefind.ts'

/** What this device keeps of the pages, and of the records of an index. */
export interface KeptHere {
  /** Ids, as the index has them. */
  readonly records: ReadonlySet<string>
  /** With the base path. */
  readonly paths: ReadonlySet<string>
}

export async function keptHere({ base, folder }: IndexPlace): Promise<KeptHere> {
  const shelves = (await caches.keys()).filter((name) => name.startsWith(shelfPrefix(base)))
  const kept = await Promise.all(shelves.map(async (name) => (await caches.open(name)).keys()))
  const paths = new Set(kept.flat().map(({ url }) => new URL(url).pathname))
  return { records: new Set([...paths].flatMap((path) => idOf(path, folder))), paths }
}

/** An objection whose own page isn't kept stands with its answer in the list of all. */
export function leadingToKept(answer: Answer, { paths }: KeptHere, base: string): Answer {
  const { pathname } = new URL(answer.href, location.origin)
  const list = `${base}objections/`
  if (paths.has(pathname) || !pathname.startsWith(list) || !paths.has(list)) return answer
  return { ...answer, href: `${list}#${pathname.slice(list.length, -1)}` }
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
