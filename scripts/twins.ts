import { readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { llmsText, type ListedPage, type PageHead } from '../src/bridges/index.ts'
import type { Book } from '../src/workspace/index.ts'
import type { TwinShare } from './twin-worker.ts'

/**
 * Writes beside every finished page that names one its twin in Markdown, and `llms.txt`, which lists them. They are made of
 * the page itself, so they hold what its readers may see and nothing else. Pages are many and owe each other nothing: each
 * processor takes a share of them.
 */
export async function writeTwins({ handbook }: Book, folder: string): Promise<void> {
  const { name, description, base, address: origin } = handbook.settings
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'))
  const count = Math.max(1, Math.min(availableParallelism(), most, Math.ceil(files.length / worthAWorker)))
  const shares = Array.from({ length: count }, (_, share) => files.filter((__, index) => index % count === share))
  const heads = (await Promise.all(shares.map((share) => writeShare({ folder, files: share })))).flat()
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

/** More would wait for the disk, and each keeps a parser in memory. */
const most = 4

/** With fewer pages each, starting another takes longer than it saves. */
const worthAWorker = 100

function writeShare(share: TwinShare): Promise<readonly PageHead[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./twin-worker.ts', import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** A list stands before what it lists. */
function byAddress(one: ListedPage, other: ListedPage): number {
  return one.address < other.address ? -1 : 1
}
