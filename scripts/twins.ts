import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { llmsText, type ListedPage, type PageHead } from '../src/bridges/index.ts'
import type { Book } from '../src/workspace/index.ts'
import type { TwinShare } from './twin-worker.ts'

/** The twins of a site, on their way. */
export interface Twins {
  /** To be called when every page is written: waits for the last twins, and writes `llms.txt`, which lists them. */
  readonly finish: (book: Book) => Promise<void>
  /** Writes nothing any more, for a site that comes to nothing. */
  readonly stop: () => Promise<void>
}

/**
 * Writes beside every finished page that names a twin of its own that twin in Markdown, while other pages of the folder are still being
 * written. They are made of the page itself, so they hold what its readers may see and nothing else. Pages are many and owe
 * each other nothing: each processor takes a share of them.
 *
 * @param before the folder of a site that this program has made: the twins of pages that are the same are taken from it
 */
export function beginTwins(folder: string, before: string | undefined): Twins {
  const count = Math.min(availableParallelism(), most)
  const workers = Array.from({ length: count }, (_, share) => {
    const workerData: TwinShare = { folder, before, share, of: count }
    return new Worker(new URL('./twin-worker.ts', import.meta.url), { workerData })
  })
  const shares = workers.map(
    (worker) =>
      new Promise<readonly PageHead[]>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
      }),
  )
  // Whoever waits for the twins is told, which may be later.
  for (const share of shares) void share.catch(() => undefined)
  return {
    finish: async (book) => {
      for (const worker of workers) worker.postMessage('whole')
      list((await Promise.all(shares)).flat(), folder, book)
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** More would wait for the disk, and each keeps a parser in memory. */
const most = 4

function list(heads: readonly PageHead[], folder: string, { handbook }: Book): void {
  const { name, description, base, address: origin } = handbook.settings
  const listed = heads.flatMap(({ twin, isUnlisted, ...page }): ListedPage[] =>
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
