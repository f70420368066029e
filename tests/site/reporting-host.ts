import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { serve } from './build-once.ts'

const command = fileURLToPath(new URL('../../scripts/fieldbook.mjs', import.meta.url))

/** What a browser says of something that a policy forbids. */
export interface Report {
  readonly 'document-uri': string
  readonly 'effective-directive': string
  readonly 'blocked-uri': string
}

/** Serves a built site with the headers that `fieldbook headers --report-to` prints for it, and collects the reports. */
export function reportingHost(folder: string): { server: Server; reports: Report[] } {
  const headers = printedHeaders()
  const pages = serve(folder)
  const reports: Report[] = []
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/reports') {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { 'csp-report': report } = JSON.parse(Buffer.concat(chunks).toString()) as { 'csp-report': Report }
        reports.push(report)
        response.writeHead(204).end()
      })
      return
    }
    for (const [name, value] of headers) response.setHeader(name, value)
    pages.emit('request', request, response)
  })
  return { server, reports }
}

/** The headers of every file, out of what Netlify and Cloudflare read. */
function printedHeaders(): readonly (readonly [string, string])[] {
  const { stdout } = spawnSync(process.execPath, [command, 'headers', 'netlify', '--report-to', '/reports'], {
    encoding: 'utf8',
  })
  const [everywhere = ''] = stdout.split('\n\n')
  return [...everywhere.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => {
    // Chromium hands `report-to` its reports over https alone; without it, it goes by `report-uri`.
    return [name, name === 'Content-Security-Policy-Report-Only' ? value.replace(' report-to fieldbook;', '') : value]
  })
}
