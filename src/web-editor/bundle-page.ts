import { join } from 'node:path'
import { build } from 'vite'
import { generatorRoot } from '../workspace/index.ts'

/** The files of the page by their addresses, kept in memory: nothing is written into the root. */
export type PageFiles = ReadonlyMap<string, string | Uint8Array>

/** Bundles the editor’s page: its script, its style and the typefaces. */
export async function bundlePage(): Promise<PageFiles> {
  const result = await build({
    configFile: false,
    root: join(generatorRoot, 'src/web-editor/page'),
    publicDir: false,
    logLevel: 'error',
    build: { write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
  const [output] = [result].flat()
  if (!output || !('output' in output)) throw new Error('The editor’s page was not bundled.')
  return new Map(output.output.map((it) => [`/${it.fileName}`, it.type === 'chunk' ? it.code : it.source]))
}
