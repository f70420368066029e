import { join } from 'node:path'
import { build } from 'vite'
import { generatorRoot } from '../workspace/index.ts'

/** The part that runs inside VS Code, with all that it needs but VS Code itself, as one CommonJS file. */
export async function bundleClient(): Promise<string> {
  const result = await build({
    configFile: false,
    root: generatorRoot,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: true,
      // VS Code’s own Node.
      target: 'node18',
      minify: true,
      rollupOptions: {
        external: ['vscode'],
        input: join(generatorRoot, 'src/vscode/client/extension.ts'),
        output: { format: 'cjs', exports: 'named' },
      },
    },
  })
  const [output] = [result].flat()
  const [chunk, ...others] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error('The part for VS Code was not bundled as one file.')
  return chunk.code
}
