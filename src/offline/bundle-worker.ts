import { join } from 'node:path'
import { build } from 'vite'
import { generatorRoot } from '../workspace/index.ts'

/**
 * The service worker as one script: `worker` for an edition, which `nameEdition` puts into it, or `retire`, which clears away
 * what an earlier one kept.
 */
export async function bundleWorker(entry: 'worker' | 'retire'): Promise<string> {
  const result = await build({
    configFile: false,
    root: generatorRoot,
    publicDir: false,
    logLevel: 'error',
    define: { EDITION: JSON.stringify(toCome) },
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

/** The script of an edition. */
export function nameEdition(script: string, edition: string): string {
  return script.replaceAll(toCome, edition)
}

const toCome = 'edition-to-come'
