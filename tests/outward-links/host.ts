import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach } from 'vitest'

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** A host of this machine that answers as hosts do. */
export interface Host {
  /** Its address, without a slash at the end. */
  readonly at: string
  readonly asked: Asked[]
  /** How many questions it had to answer at the same time, at most. */
  readonly most: () => number
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

export async function host(): Promise<Host> {
  const asked: Asked[] = []
  let [now, most] = [0, 0]
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request
    asked.push({ method, path, headers })
    most = Math.max(most, ++now)
    response.on('close', () => now--)
    const moved: Readonly<Record<string, readonly [number, string]>> = {
      '/moved': [301, '/there'],
      '/for-now': [302, '/there'],
      '/moved-and-gone': [308, '/gone'],
      '/round': [301, '/round'],
      '/mail': [301, 'mailto:anna@example.com'],
    }
    const [status, location] = moved[path] ?? [statusOf(method, path), undefined]
    if (path === '/silent') return
    void wait(20).then(() => response.writeHead(status, location === undefined ? {} : { location }).end('Text.'))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { at: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, asked, most: () => most }
}

function statusOf(method: string, path: string): number {
  if (path === '/no-head') return method === 'HEAD' ? 405 : 200
  const status = /^\/(\d{3})$/.exec(path)?.[1]
  return status === undefined ? (path === '/gone' ? 404 : 200) : Number(status)
}
