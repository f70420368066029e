import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { type ApiEntry, createAssistantServer, createLibrary } from '../src/bridges/index.ts'
import { generatorRoot, loadBook, readBuiltModel } from '../src/workspace/index.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

/** Answers an assistant over standard input and output, from what was built. */
export const mcp: Command = {
  usage: 'mcp [--audience partner|public]',
  about:
    'Answers an assistant from the last build: search, playbooks, stages, objections.\n' +
    'It speaks the Model Context Protocol over standard input and output, writes nothing and needs no network.\n' +
    '--audience answers from what was built for these readers, and from nothing else.',
  run: async (args) => {
    const { root, values } = readOptions(args, audienceOption)
    chooseAudience(values.audience)
    const entries = readBuiltModel(root)
    if (entries === undefined) {
      const option = values.audience === undefined ? '' : ` --audience ${values.audience}`
      process.stderr.write(`Nothing is built yet: run \`npx fieldbook build${option}\` first.\n`)
      return 1
    }
    const { version } = JSON.parse(readFileSync(join(generatorRoot, 'package.json'), 'utf8')) as { version: string }
    const { name } = loadBook().handbook.settings
    const server = createAssistantServer(createLibrary(entries as readonly ApiEntry[]), { name, version })
    const closed = new Promise<void>((resolve) => {
      server.server.onclose = resolve
      process.stdin.once('end', resolve)
    })
    await server.connect(new StdioServerTransport())
    await closed
    return 0
  },
}
