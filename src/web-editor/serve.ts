import { createServer, type IncomingMessage, type Server } from 'node:http'
import { editWords } from '../compiler/vocabulary/edit-words.ts'
import { filePolicy, isShownByViewer, MayNotBeRead } from '../workspace/index.ts'
import { type AfterSave, type Answer, answer, type Asked } from './answers.ts'
import type { PageFiles } from './bundle-page.ts'
import type { Desk } from './desk.ts'

/** Nothing from elsewhere, nothing inline, in no frame. Pictures that are code stay pictures. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/** More than any source may hold. */
const mostBytes = 8_000_000

export interface ServerOptions {
  /** The host names it answers to, with or without a port. */
  readonly names: readonly string[]
  /** The header in which a login in front says who asks. Who comes without it is sent away. */
  readonly loginHeader?: string | undefined
  readonly afterSave?: AfterSave | undefined
}

/**
 * A server for the page and what it asks. Only pages of its own may ask: a page from elsewhere that is open in the same
 * browser can neither read nor write a source.
 */
export function editorServer(desk: Desk, page: PageFiles, options: ServerOptions): Server {
  return createServer((request, response) => {
    void reply(desk, page, options, request)
      .catch((error: unknown) =>
        error instanceof MayNotBeRead
          ? refusal(503, editWords.mayNotBeRead(error.paths))
          : refusal(500, 'Something went wrong; nothing was saved.'),
      )
      .then(({ status, type, body }) => {
        response.writeHead(status, { ...headers, ...own(request.url ?? ''), 'Content-Type': type })
        response.end(body)
      })
  })
}

/** A file that lies beside the sources, opened by itself, isn’t the editor’s page. */
function own(address: string): Readonly<Record<string, string>> {
  const isFile = address.startsWith('/files/') && !isShownByViewer(new URL(address, 'http://editor').pathname)
  return isFile ? { 'Content-Security-Policy': filePolicy } : {}
}

async function reply(
  desk: Desk,
  page: PageFiles,
  { names, loginHeader, afterSave = async () => undefined }: ServerOptions,
  request: IncomingMessage,
): Promise<Answer> {
  const { method = 'GET', headers: sent } = request
  const by = loginHeader === undefined ? undefined : [sent[loginHeader.toLowerCase()]].flat()[0]
  if (loginHeader !== undefined && (by === undefined || by === '')) return refusal(403, 'Nobody is logged in.')
  const host = sent.host ?? ''
  if (!names.includes(host) && !names.includes(host.replace(/:\d+$/, ''))) {
    return refusal(403, `This server doesn’t answer to the name ${host}.`)
  }
  // A browser says where a page that asks is from; programs that aren’t browsers say nothing.
  const from = sent.origin === undefined ? undefined : hostOf(sent.origin)
  if (from !== undefined && from !== host) return refusal(403, 'Only the editor’s own page may ask.')
  if (method !== 'GET' && !sent['content-type']?.startsWith('application/json')) {
    return refusal(415, 'Only JSON is understood.')
  }
  const url = new URL(request.url ?? '/', 'http://editor')
  const body = method === 'GET' ? undefined : await bodyOf(request)
  if (body === tooLarge) return refusal(413, 'That is too large.')
  const asked: Asked = { method, path: url.pathname, query: url.searchParams, body: body && readJson(body), by }
  return answer(desk, page, asked, afterSave)
}

const tooLarge = Symbol('too large')

async function bodyOf(request: IncomingMessage): Promise<string | typeof tooLarge> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) return tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Pages of a sandbox or a file have no host: `null` is none of ours. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin
}

function refusal(status: number, problem: string): Answer {
  return { status, type: 'application/json', body: JSON.stringify({ problem }) }
}
