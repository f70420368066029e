import { parentPort, workerData } from 'node:worker_threads'
import { type FoundPage, makeShare, type PageWork } from './make-share.ts'

/** What a thread tells: what it found on a page; that all is done. */
export type Told = FoundPage | 'done'

await makeShare(workerData as PageWork, tell)
tell('done')

function tell(what: Told): void {
  parentPort?.postMessage(what)
}
