import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'
import { generatorRoot, stampOf, writeWhole } from '../../src/workspace/index.ts'
import { bundleFolder, bundleList, type CheckBundle, programName } from './find.ts'

/**
 * Makes one file of all that `check` is: some six hundred modules take longer to find and load than most roots take to
 * check. `npm ci` does it; whoever changes a module works without it until the next time.
 *
 * @param root The folder it is kept in and its modules are named from.
 */
export async function makeBundle(root = generatorRoot): Promise<void> {
  const result = await build({
    configFile: false,
    root: generatorRoot,
    publicDir: false,
    logLevel: 'error',
    // The Markdown parser is no JavaScript.
    ssr: { noExternal: true, external: ['satteri'] },
    build: {
      write: false,
      ssr: true,
      minify: false,
      target: 'node24',
      rollupOptions: { input: join(generatorRoot, 'scripts/check-bundle/program.ts'), output: { format: 'es' } },
    },
  })
  const [output] = [result].flat()
  const [chunk, ...others] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('`check` was not bundled as one file.')
  const files = chunk.moduleIds.filter((id) => !id.startsWith('\0')).map((id) => relative(root, id))
  const bundle: CheckBundle = {
    program: programName(chunk.code),
    stamps: Object.fromEntries(files.map((file) => [file, stampOf(root, file)])),
  }
  const folder = join(root, bundleFolder)
  rmSync(folder, { recursive: true, force: true })
  writeWhole(join(folder, bundle.program), chunk.code)
  writeWhole(join(folder, bundleList), JSON.stringify(bundle, undefined, 1))
}

if (import.meta.main) await makeBundle()
