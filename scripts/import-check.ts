import { Worker } from 'node:worker_threads'
import { compile, type Finding, type Input } from '../src/compiler/index.ts'

/** What is to fix in sources; undefined where they don’t fit into the memory together. */
export async function checkAll(input: Input): Promise<readonly Finding[] | undefined> {
  const size = input.sources.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return size > muchText ? checkApart(input) : compile(input).findings
}

/** In bytes: a handbook takes up to thirty times as much memory as its text. Starting a thread takes a second. */
const muchText = 20_000_000

/**
 * What is to fix in sources, found in a thread of its own: it may take most of the memory that is free, and where that
 * isn’t enough, only the thread ends.
 *
 * @returns undefined where the sources don’t fit into the memory together
 */
export async function checkApart(input: Input, megabytes = freeMegabytes()): Promise<readonly Finding[] | undefined> {
  const worker = new Worker(new URL('import-check-thread.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  try {
    return await new Promise<readonly Finding[]>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return undefined
    throw error
  } finally {
    await worker.terminate()
  }
}

/** The rest is for what the parser holds outside of the thread’s own memory. */
function freeMegabytes(): number {
  return Math.round((process.availableMemory() * 0.75) / 1_000_000)
}
