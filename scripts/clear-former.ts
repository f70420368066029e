import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Clears away former sites in a thread of its own. Whoever waits for it is told what failed, which may be later. */
export function clearBeside(root: string): Promise<unknown> {
  const cleared = once(new Worker(new URL('./clear-worker.ts', import.meta.url), { workerData: root }), 'exit')
  void cleared.catch(() => undefined)
  return cleared
}
