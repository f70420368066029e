import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { diskProblem } from '../src/workspace/index.ts'

/**
 * Clears away a root’s former sites in a thread of its own: to remove a large one takes seconds. Gives what to say where the
 * disk says no, which is no reason to keep the new site back.
 */
export function clearFormer(root: string): Promise<string | undefined> {
  const over = once(new Worker(new URL('./clear-worker.ts', import.meta.url), { workerData: root }), 'exit')
  const said = over.then(() => undefined, inWords)
  // Whoever waits is told, which may be later.
  void said.catch(() => undefined)
  return said
}

function inWords(error: unknown): string {
  const problem = diskProblem(error)
  if (problem === undefined) throw error
  const place = problem.path === undefined ? '' : ` (${problem.path})`
  return `A former site can’t be cleared away: ${problem.words}${place}. The new one is served.`
}
