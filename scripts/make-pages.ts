import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  type Book,
  type FreshSite,
  lendBook,
  type MadeFrom,
  publicFiles,
  sendBook,
  type SiteBefore,
} from '../src/workspace/index.ts'
import { openProgram } from './page-program/open.ts'
import { type FoundPage, makeShare, type PageWork } from './make-share.ts'
import type { Told } from './page-worker.ts'
import { type TakenPages, takePages } from './take-pages.ts'

/** What a build knows of the pages it needn’t make. */
export interface FromBefore {
  readonly before: SiteBefore | undefined
  readonly taken: TakenPages
}

/**
 * Fills a site with all pages of a book, their twins, what browsers load for them, and the root’s `public/`.
 *
 * @returns What stands on each page that has a twin.
 * @throws SiteGone, and what a page throws.
 */
export async function makePages(
  book: Book,
  { site, workshop }: FreshSite,
  made: MadeFrom,
  { before, taken }: FromBefore,
): Promise<readonly FoundPage[]> {
  const { entry, assets } = await openProgram(book, made.program, workshop)
  cpSync(assets, site, { recursive: true })
  for (const file of publicFiles(book.root).files) {
    const place = join(site, relative('public', file))
    mkdirSync(dirname(place), { recursive: true })
    copyFileSync(join(book.root, file), place)
  }
  const sharing = shareAddresses()
  const same = before ? takePages(taken, before, site).map(sharing) : []
  const toMake = book.handbook.entries.length - taken.entries.size
  const others = Math.min(availableParallelism(), Math.ceil(toMake / entriesPerThread), threadsWithRoom() + 1) - 1
  const work: PageWork = {
    program: entry,
    book: sendBook(book, taken.entries),
    site,
    before: before?.folder,
    begun: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  }
  const found: FoundPage[] = []
  const tell = (page: FoundPage): void => void found.push(sharing(page))
  // This thread has the book open already, so it makes a share, too.
  await allOrNone(work, [shareOut(work, others, tell), lendBook(book, () => makeShare(work, tell))])
  return [...same, ...found]
}

/** A thread of its own loads the program and links the whole book before its first page. */
const entriesPerThread = 500

/** It then holds the book as this one does, and what it makes of it: on a small machine one has to do. */
function threadsWithRoom(): number {
  return Math.floor(process.availableMemory() / (1.5 * process.memoryUsage.rss()))
}

/** What a page leaves behind is cleared away in fewer goes, which takes an eighth less of the processor. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/** Where one share fails, the others stop: nothing may still be written while the folder is cleared away. */
async function allOrNone({ begun }: PageWork, shares: readonly Promise<void>[]): Promise<void> {
  const stop = (): void => void Atomics.store(new Int32Array(begun), 0, mostFiles)
  for (const share of shares) share.catch(stop)
  await Promise.allSettled(shares)
  await Promise.all(shares)
}

/** No site has as many, and all threads can count on from there. */
const mostFiles = 2 ** 30

/**
 * Has other threads do what they get to of the work. A twin is made of the page itself, so it holds what the page’s readers
 * may see and nothing else. Pages are many and owe each other nothing: each processor makes some.
 */
async function shareOut(workerData: PageWork, count: number, tell: (page: FoundPage) => void): Promise<void> {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./page-worker.ts', import.meta.url), { workerData, resourceLimits }),
  )
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            worker.on('message', (told: Told) => {
              if (told === 'done') resolve()
              else tell(told)
            })
            worker.once('error', reject)
            worker.once('exit', () => reject(new Error('A thread that makes pages ended before its time')))
          }),
      ),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** The same addresses stand on many pages: each is kept once, and without the page that it was cut from. */
function shareAddresses(): (page: FoundPage) => FoundPage {
  const known = new Map<string, string>()
  const shared = (addresses: readonly string[]): string[] =>
    addresses.map((address) => {
      const before = known.get(address)
      if (before !== undefined) return before
      const own = Buffer.from(address).toString()
      known.set(own, own)
      return own
    })
  return ({ file, head, facts }) => {
    const { header, main, shown } = facts.leadsTo
    const leadsTo = { header: shared(header), main: shared(main), shown: shared(shown) }
    return { file, head: structuredClone(head), facts: { ...facts, leadsTo } }
  }
}
