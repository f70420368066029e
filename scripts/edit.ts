import type { AddressInfo, Server } from 'node:net'
import { bundlePage, editorServer, openDesk } from '../src/web-editor/index.ts'
import type { Command } from './fieldbook.ts'
import { Misuse, readOptions, readPort } from './options.ts'

/** Only this machine: who may write here is who may log in here. */
const here = '127.0.0.1'

/** Edits sources in a browser, until it is stopped. */
export const edit: Command = {
  usage: 'edit [--port 4322]',
  about:
    'Opens the sources in a browser: to write without Git, with what is to fix and a preview beside the text.\n' +
    'Only this machine reaches it. It changes nothing in a file but what you change.',
  run: async (args) => {
    const { root, values } = readOptions(args, { port: { type: 'string' } })
    const server = editorServer(openDesk(root), await bundlePage(), ['localhost', here])
    const wanted = readPort(values.port, 4322)
    await listen(server, wanted)
    const { port } = server.address() as AddressInfo
    process.stdout.write(`The editor is at http://localhost:${port}/  (Ctrl-C stops it)\n`)
    await new Promise((resolve) => server.once('close', resolve))
    return 0
  },
}

/** @throws Misuse where another program has the port */
async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      reject(isTaken ? new Misuse(`Another program has port ${port}; choose one with \`--port\`.`) : error)
    })
    server.listen(port, here, resolve)
  })
}
