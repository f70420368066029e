import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filePolicy, generatorRoot, openFreshSite, publishSite } from '../../src/workspace/index.ts'
import { freePort, untilUp } from './local-host.ts'
import { run, smallCompany } from './run.ts'

const program = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)

if (program === undefined) {
  it.skip('the nginx of the hosting guide isn’t tried: nginx is not installed here (Debian: apt install nginx)', () => {})
}

describe.runIf(program !== undefined)('the nginx of the hosting guide', () => {
  const root = smallCompany()
  const place = mkdtempSync(join(tmpdir(), 'fieldbook-nginx-'))
  const login = { headers: { cookie: 'signed-in=yes' } }
  let proxy: Server
  let nginx: ChildProcess
  let address: string

  beforeAll(async () => {
    publishPages('one')
    proxy = await signInProxy()
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    writeFileSync(join(place, 'headers.conf'), run('headers', 'nginx', '--root', root).stdout)
    writeFileSync(join(place, 'nginx.conf'), configuration(port))
    chmodSync(place, 0o755)
    nginx = spawn(program!, ['-p', place, '-e', join(place, 'error.log'), '-c', join(place, 'nginx.conf')])
    await untilUp(address)
  })
  afterAll(() => {
    nginx.kill()
    proxy.close()
    rmSync(place, { recursive: true })
  })

  it.each(['/', '/playbooks/', '/assets/site.abc.css', '/pagefind/x.json', '/no/such/page/'])(
    'shows nobody %s without a login',
    async (path) => {
      const answer = await fetch(address + path)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toBe('Sign in')
    },
  )

  it('shows a page to whom is signed in, with every header, asked for again each time', async () => {
    const answer = await fetch(`${address}/`, login)
    expect(await answer.text()).toBe('one')
    expect(answer.status).toBe(200)
    expect(headersOf(answer)).toMatchInlineSnapshot(`
      {
        "cache-control": "private, no-cache",
        "content-security-policy": "frame-ancestors 'none'",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "referrer-policy": "no-referrer",
        "server": "nginx",
        "strict-transport-security": "max-age=31536000",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      }
    `)
    const again = await fetch(`${address}/`, {
      headers: { ...login.headers, 'if-none-match': answer.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('lets a browser keep files that are named by their content for a year, with the same headers', async () => {
    const page = headersOf(await fetch(`${address}/`, login))
    const asset = await fetch(`${address}/assets/site.abc.css`, login)
    expect(asset.status).toBe(200)
    expect(headersOf(asset)).toEqual({ ...page, 'cache-control': 'private, max-age=31536000, immutable' })
  })

  it('answers with the site’s own page where there is none, and lists no folder', async () => {
    const missing = await fetch(`${address}/no/such/page/`, login)
    expect([missing.status, await missing.text()]).toEqual([404, 'Not here'])
    // Nor is it kept for a year that a file isn’t there.
    const asset = await fetch(`${address}/assets/none.css`, login)
    expect([asset.status, headersOf(asset)]).toEqual([404, headersOf(await fetch(`${address}/`, login))])
    const folder = await fetch(`${address}/assets/`, login)
    expect(folder.status).toBe(403)
    expect(folder.headers.get('cache-control')).toBeNull()
    expect(await folder.text()).not.toContain('site.abc.css')
  })

  it('shows a file that lies beside the sources in a sandbox, unless a viewer shows it', async () => {
    const page = headersOf(await fetch(`${address}/`, login))
    const drawing = await fetch(`${address}/files/drawing.svg`, login)
    expect([drawing.status, headersOf(drawing)]).toEqual([200, { ...page, 'content-security-policy': filePolicy }])
    const offer = await fetch(`${address}/files/offer.PDF`, login)
    expect([offer.status, headersOf(offer)]).toEqual([200, page])
    expect((await fetch(`${address}/files/drawing.svg`)).status).toBe(403)
    expect(await (await fetch(`${address}/files/`, login)).text()).not.toContain('drawing.svg')
  })

  it('serves the next build at once', async () => {
    publishPages('two')
    expect(await (await fetch(`${address}/`, login)).text()).toBe('two')
  })

  function configuration(port: number): string {
    const example = exampleOf(0, [
      ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
      ['root /srv/playbook/dist;', `root ${join(root, 'dist')};`],
      ['/srv/playbook/headers.conf', join(place, 'headers.conf')],
      ['127.0.0.1:4180', `127.0.0.1:${(proxy.address() as AddressInfo).port}`],
    ])
    return around(place, example)
  }

  function publishPages(words: string): void {
    const fresh = openFreshSite(root)
    for (const folder of ['assets', 'playbooks', 'pagefind', 'files'])
      mkdirSync(join(fresh.site, folder), { recursive: true })
    const pages = {
      'index.html': words,
      '404.html': 'Not here',
      'playbooks/index.html': 'All',
      'pagefind/x.json': '{}',
      'files/drawing.svg': '<svg/>',
      'files/offer.PDF': 'offer',
    }
    for (const [name, text] of Object.entries({ ...pages, 'assets/site.abc.css': 'p {}' }))
      writeFileSync(join(fresh.site, name), text)
    publishSite(root, fresh)
  }
})

describe.runIf(program !== undefined)('the nginx of the hosting guide before the editor', () => {
  const place = mkdtempSync(join(tmpdir(), 'fieldbook-nginx-'))
  const seen: unknown[] = []
  let proxy: Server
  let editor: Server
  let nginx: ChildProcess
  let address: string

  beforeAll(async () => {
    proxy = await signInProxy()
    // Says who it was told is there.
    editor = createServer((request, response) => {
      let size = 0
      request.on('data', (part: Buffer) => (size += part.length))
      request.on('end', () => {
        seen.push([request.headers.host, request.headers['x-forwarded-email'], size])
        response.end('editor')
      })
    })
    await new Promise<void>((resolve) => editor.listen(0, '127.0.0.1', resolve))
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    const example = exampleOf(1, [
      ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
      ['127.0.0.1:4322', `127.0.0.1:${(editor.address() as AddressInfo).port}`],
      ['    # /oauth2/ as above; oauth2-proxy with --set-xauthrequest', oauthOf((proxy.address() as AddressInfo).port)],
    ])
    writeFileSync(join(place, 'nginx.conf'), around(place, example))
    chmodSync(place, 0o755)
    nginx = spawn(program!, ['-p', place, '-e', join(place, 'error.log'), '-c', join(place, 'nginx.conf')])
    await untilUp(address)
  })
  afterAll(() => {
    nginx.kill()
    proxy.close()
    editor.close()
    rmSync(place, { recursive: true })
  })

  it('lets nobody in without a login', async () => {
    expect((await fetch(`${address}/`)).status).toBe(401)
    expect((await fetch(`${address}/`, { headers: { 'x-forwarded-email': 'chief@example.com' } })).status).toBe(401)
    expect(seen).toEqual([])
  })

  it('says who it is in its own words, whatever a browser claims, and takes in as much as the editor', async () => {
    const headers = { cookie: 'signed-in=yes', 'x-forwarded-email': 'chief@example.com' }
    const body = 'a'.repeat(8_000_000)
    expect(await (await fetch(`${address}/api/save`, { method: 'POST', headers, body })).text()).toBe('editor')
    expect(seen).toEqual([['127.0.0.1', 'jo@example.com', 8_000_000]])
    expect((await fetch(`${address}/api/save`, { method: 'POST', headers, body: body + body })).status).toBe(413)
  })
})

/** One of the guide’s examples, with the ports and folders of a test. */
function exampleOf(index: number, changes: readonly (readonly [string, string])[]): string {
  const guide = readFileSync(join(generatorRoot, 'docs/guides/hosting.md'), 'utf8')
  const examples = [...guide.matchAll(/```nginx\n([\s\S]*?)```/g)].map(([, example = '']) => example)
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replaceAll(from, to)
  }, examples[index] ?? '')
}

/** The part of the first example that asks the login. */
function oauthOf(port: number): string {
  const first = exampleOf(0, [['127.0.0.1:4180', `127.0.0.1:${port}`]])
  const locations = first.match(/^ {4}location [^\n]*\/oauth2\/[^]*?^ {4}\}/gm) ?? []
  expect(locations.length).toBeGreaterThan(0)
  return locations.join('\n')
}

/** A whole configuration, whose files all lie in one folder. */
function around(place: string, server: string): string {
  return [
    'daemon off;',
    // Its workers read what only this user may read.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(place, 'nginx.pid')};`,
    'events {}',
    'http {',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(place, name)};`),
    'access_log off;',
    server,
    '}',
  ].join('\n')
}

/** Answers as oauth2-proxy does, for one cookie. */
async function signInProxy(): Promise<Server> {
  const server = createServer((request, response) => {
    const isSignedIn = request.headers.cookie === 'signed-in=yes'
    if (request.url === '/oauth2/auth')
      response.writeHead(isSignedIn ? 202 : 401, { 'x-auth-request-email': 'jo@example.com' }).end()
    else response.writeHead(403).end('Sign in')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

/** What the configuration says; not what differs from file to file. */
function headersOf(answer: Response): Record<string, string> {
  const own = [
    'date',
    'etag',
    'last-modified',
    'content-length',
    'content-type',
    'connection',
    'keep-alive',
    'accept-ranges',
  ]
  return Object.fromEntries([...answer.headers].filter(([name]) => !own.includes(name)))
}
