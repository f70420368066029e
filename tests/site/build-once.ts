import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the sample company's built site is served, and where it lies. */
    site: { address: string; folder: string; output: string }
  }
}

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the sample company's site once for all tests in this folder, and serves it as a static host would. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(repository, 'scripts/fieldbook.mjs'), 'build', '--today', '2026-11-22'],
    { cwd: repository, maxBuffer: 64_000_000 },
  )
  const folder = realpathSync(join(repository, 'dist'))
  const server = serve(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  project.provide('site', { address: `http://127.0.0.1:${port}`, folder, output: stdout })
  return () => server.close()
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/** Serves a folder as a static host would. */
export function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile()
    const shown = found ? file : join(folder, '404.html')
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(shown)] ?? 'application/octet-stream' })
    response.end(readFileSync(shown))
  })
}
