import { join } from 'node:path'
import { build } from 'vite'
import { generatorRoot } from '../workspace/index.ts'

/** The service worker as one script: `worker` for an edition, or `retire`, which clears away what an earlier one kept. */
export async function bundleWorker(entry: 'worker' | 'retire', edition = ''): Promise<string> {
  const result = await build({
    configFile: false,
    root: generatorRoot,
    publicDir: false,
    logLevel: 'error',
    define: { EDITION: JSON.stringify(edition) },
    build: {
      write: false,
      rollupOptions: { input: join(generatorRoot, `src/service-worker/${entry}.ts`), output: { format: 'iife' } },
    },
  })
  const [output] = [result].flat()
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error(`The service worker was not bundled: ${entry}`)
  return chunk.code
}
