import { createConnection } from 'vscode-languageserver/node.js'
import { serve } from '../src/language-server/index.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

/** What an editor starts: it speaks the Language Server Protocol over standard input and output. */
export const languageServer: Command = {
  usage: 'language-server',
  about:
    'Tells an editor what is to fix while you type.\n' +
    'An editor starts it and speaks the Language Server Protocol with it over standard input and output.',
  run: async (args) => {
    const { root } = readOptions(args, { stdio: { type: 'boolean' } })
    const connection = createConnection(process.stdin, process.stdout)
    const ended = new Promise<void>((resolve) => connection.onExit(resolve))
    serve(connection, root)
    await ended
    return 0
  },
}
