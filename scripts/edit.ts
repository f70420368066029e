import type { AddressInfo, Server } from 'node:net'
import { announceEditor, answerChecks } from '../src/check-exchange/index.ts'
import { editWords } from '../src/compiler/vocabulary/edit-words.ts'
import { type AfterSave, bundlePage, editorServer, openDesk } from '../src/web-editor/index.ts'
import { checkSharing, type SaveSharing, shareSaves } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions, readPort } from './options.ts'

/** Only this machine: who comes from elsewhere comes through a login that runs here. */
const here = '127.0.0.1'

/** Milliseconds between two looks at what others have pushed. */
const betweenLooks = 60_000

/** Edits sources in a browser, until it is stopped. */
export const edit: Command = {
  usage: 'edit [--port 4322] [--commit] [--push] [--host NAME --login-header HEADER]',
  about:
    'Opens the sources in a browser: to write without Git, with what is to fix and a preview beside the text.\n' +
    'Only this machine reaches it. It changes nothing in a file but what you change. --commit: each save is a Git commit;\n' +
    '--push: it is pushed, too, and what others push is brought in. --host, --login-header: behind a login that passes\n' +
    'requests on to this machine, the name it is reached by, and the header that says who is logged in.',
  run: async (args) => {
    const { root, values } = readOptions(args, {
      port: { type: 'string' },
      commit: { type: 'boolean' },
      push: { type: 'boolean' },
      host: { type: 'string' },
      'login-header': { type: 'string' },
    })
    const { host, 'login-header': loginHeader } = values
    if ((host === undefined) !== (loginHeader === undefined)) {
      throw new Misuse('`--host` and `--login-header` go together: who is let in must be known.')
    }
    const push = values.push === true
    const isShared = push || values.commit === true
    const problem = isShared ? checkSharing(root, { push }) : undefined
    if (problem !== undefined) throw new Misuse(problem)
    const desk = openDesk(root)
    answerChecks(root, desk.book)
    const sharing = isShared ? shareSaves(root, { push }) : undefined
    const names = host === undefined ? ['localhost', here] : [host]
    const afterSave = sharing && afterSaving(sharing)
    const server = editorServer(desk, await bundlePage(), { names, loginHeader, afterSave })
    await listen(server, readPort(values.port, 4322))
    const { port } = server.address() as AddressInfo
    const address = host === undefined ? `http://localhost:${port}/` : `port ${port}, for ${host}`
    if (host === undefined) announceEditor(root, port)
    process.stdout.write(`The editor is at ${address}  (Ctrl-C stops it)\n`)
    if (push && sharing) keepUp(sharing)
    await new Promise((resolve) => server.once('close', resolve))
    return 0
  },
}

/** Hands each save to Git, and tells the writer what became of it. */
function afterSaving(sharing: SaveSharing): AfterSave {
  return async ({ did, title, files }, by) => {
    const shared = await sharing.share(files, { message: editWords.commit[did](title), by })
    switch (shared.step) {
      case 'unchanged':
        return undefined
      case 'committed':
        return editWords.shared.committed
      case 'pushed':
        return editWords.shared.pushed
      case 'not committed':
        return editWords.shared.notCommitted(shared.problem)
      case 'not pushed':
        return editWords.shared.notPushed(shared.problem)
    }
  }
}

/** Brings in what others push, and says in the terminal when it can’t; once, until it can again. */
function keepUp(sharing: SaveSharing): void {
  let said: string | undefined
  const look = async (): Promise<void> => {
    const problem = await sharing.catchUp()
    if (problem !== undefined && problem !== said) process.stderr.write(`What others pushed isn’t here: ${problem}.\n`)
    said = problem
  }
  void look()
  setInterval(() => void look(), betweenLooks).unref()
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
