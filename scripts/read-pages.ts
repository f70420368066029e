import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { llmsText, type ListedPage } from '../src/bridges/index.ts'
import type { PageFacts } from '../src/offline/index.ts'
import type { Book } from '../src/workspace/index.ts'
import type { FoundPage, PageShare, Taking, Told } from './page-worker.ts'

/** The pages of a site, being read while others are still being written. */
export interface PagesRead {
  /**
   * The files that were taken from the site before, once they all are.
   *
   * @throws SiteGone
   */
  readonly taken: () => Promise<readonly string[]>
  /**
   * To be called when every page is written: waits for the last twins, writes `llms.txt`, which lists them, and gives what
   * stands on each page that has one, by its file.
   */
  readonly finish: (book: Book) => Promise<ReadonlyMap<string, PageFacts>>
  /** Writes nothing any more, for a site that comes to nothing. */
  readonly stop: () => Promise<void>
}

/** Another build has cleared away the site that pages were taken from: they have to be made. */
export class SiteGone extends Error {}

/**
 * Reads every finished page of a folder once, while others are still being written, for all that is made of finished pages.
 * Beside those that name a twin of their own it writes that twin in Markdown: it is made of the page itself, so it holds what
 * the page’s readers may see and nothing else. Pages are many and owe each other nothing: each processor takes a share of them.
 *
 * @param before the folder of a site that this program has made: the twins of pages that are the same are taken from it
 * @param taking what else is taken from it, before anything is read
 */
export function beginReading(folder: string, before: string | undefined, taking: Taking | undefined): PagesRead {
  const count = Math.min(availableParallelism(), most)
  const found = new Map<string, FoundPage>()
  const sharing = shareAddresses()
  const workers = Array.from({ length: count }, (_, share) => {
    const workerData: PageShare = { folder, before, taking, share, of: count }
    return new Worker(new URL('./page-worker.ts', import.meta.url), { workerData })
  })
  const took = workers.map(() => Promise.withResolvers<readonly string[]>())
  const shares = workers.map((worker, share) => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    worker.on('message', (told: Told) => {
      if (told === 'done') resolve(undefined)
      else if (told === 'gone') took[share]?.reject(new SiteGone())
      else if ('took' in told) took[share]?.resolve(told.took)
      else found.set(told.file, { ...told, facts: sharing(told.facts) })
    })
    worker.once('error', (error) => {
      reject(error)
      took[share]?.reject(error)
    })
    return promise
  })
  // Whoever waits for them is told, which may be later.
  for (const waiting of [...shares, ...took.map(({ promise }) => promise)]) void waiting.catch(() => undefined)
  return {
    taken: async () => (taking ? (await Promise.all(took.map(({ promise }) => promise))).flat() : []),
    finish: async (book) => {
      for (const worker of workers) worker.postMessage('whole')
      await Promise.all(shares)
      const pages = [...found.values()]
      list(pages, folder, book)
      return new Map(pages.map(({ file, facts }) => [file, facts]))
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** The same addresses stand on many pages: each is kept once. */
function shareAddresses(): (facts: PageFacts) => PageFacts {
  const known = new Map<string, string>()
  const shared = (addresses: readonly string[]): string[] =>
    addresses.map((address) => {
      const before = known.get(address)
      if (before === undefined) known.set(address, address)
      return before ?? address
    })
  return ({ leadsTo: { header, main, shown }, ...rest }) => ({
    ...rest,
    leadsTo: { header: shared(header), main: shared(main), shown: shared(shown) },
  })
}

/** More would wait for the disk, and each keeps a parser in memory. */
const most = 4

function list(pages: readonly FoundPage[], folder: string, { handbook }: Book): void {
  const { name, description, base, address: origin } = handbook.settings
  const listed = pages.flatMap(({ head: { twin, isUnlisted, ...page } }): ListedPage[] =>
    twin === undefined || isUnlisted
      ? []
      : [{ ...page, address: `/${twin.slice(base.length).replace(/index\.md$/, '')}` }],
  )
  const absolute = (address: string): string => {
    const path = base + address.slice(1)
    return origin === undefined ? path : new URL(path, origin).href
  }
  writeFileSync(join(folder, 'llms.txt'), llmsText(listed.sort(byAddress), { name, description, absolute }))
}

/** A list stands before what it lists. */
function byAddress(one: ListedPage, other: ListedPage): number {
  return one.address < other.address ? -1 : 1
}
