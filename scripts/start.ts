import { preview } from 'astro'
import { generatorRoot, siteFolder } from '../src/workspace/index.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import { buildSite } from './build.ts'
import type { Command } from './command.ts'
import { readOptions, readPort } from './options.ts'

/** Checks, builds and serves, until it is stopped. */
export const start: Command = {
  usage: 'start [--port 4321] [--audience partner|public]',
  about: 'Checks, builds and serves the site, and prints its address.',
  run: async (args) => {
    const { root, values } = readOptions(args, { port: { type: 'string' }, ...audienceOption })
    chooseAudience(values.audience)
    const port = readPort(values.port, 4321)
    if (!(await buildSite())) return 1
    const server = await preview({
      root: generatorRoot,
      outDir: siteFolder(root),
      logLevel: 'error',
      server: { port },
    })
    const address = server.urls?.local[0] ?? `http://localhost:${server.port}/`
    process.stdout.write(`\nFieldbook is at ${address}  (Ctrl-C stops it)\n`)
    await server.closed()
    return 0
  },
}
