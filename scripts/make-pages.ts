import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { build as buildAstro } from 'astro'
import { generatorRoot } from '../src/workspace/index.ts'

/**
 * Has Astro make the pages of the book that is lent. It keeps what it renders with below the working directory: without one of
 * its own, two builds would share it.
 */
export async function makePages(site: string, workshop: string): Promise<void> {
  // Finished pages lie outside of the heap. With every 64 MB of them V8 would search all of the heap for what it can free. A
  // V8 that no longer knows the flag would complain.
  if (process.versions.node.startsWith('24.')) setFlagsFromString('--external-memory-accounted-in-global-limit')
  const before = process.cwd()
  process.chdir(workshop)
  try {
    await buildAstro({ root: generatorRoot, outDir: site, logLevel: 'error', cacheDir: join(workshop, 'astro') })
  } finally {
    process.chdir(before)
  }
}
