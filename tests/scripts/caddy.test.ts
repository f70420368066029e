import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everywhere, headersOfFiles } from '../../scripts/headers/rules.ts'
import { freePort, untilUp } from './local-host.ts'
import { run, smallCompany } from './run.ts'

const isThere = spawnSync('caddy', ['version']).status === 0

if (!isThere)
  it.skip('the headers for Caddy aren’t tried: it is not installed here (Debian: apt install caddy)', () => {})

describe.runIf(isThere)('Caddy with the headers for it', () => {
  const place = mkdtempSync(join(tmpdir(), 'fieldbook-caddy-'))
  let caddy: ChildProcess
  let address: string

  beforeAll(async () => {
    for (const folder of ['assets', 'files']) mkdirSync(join(place, 'site', folder), { recursive: true })
    const pages = { 'index.html': 'one', '404.html': 'Not here', 'assets/site.abc.css': 'p {}' }
    const files = { ...pages, 'files/drawing.svg': '<svg/>', 'files/offer.PDF': 'offer' }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, 'site', name), text)
    writeFileSync(join(place, 'headers.caddy'), run('headers', 'caddy', '--root', smallCompany()).stdout)
    address = `http://127.0.0.1:${await freePort()}`
    const site = ['root * site', 'import headers.caddy', 'file_server'].map((line) => `\t${line}`)
    const lines = ['{', '\tadmin off', '\tauto_https off', '}', `${address} {`, ...site, '}', '']
    writeFileSync(join(place, 'Caddyfile'), lines.join('\n'))
    const env = { ...process.env, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place }
    caddy = spawn('caddy', ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile'], {
      cwd: place,
      env,
      stdio: 'ignore',
    })
    await untilUp(address)
  })
  afterAll(() => {
    caddy.kill()
    rmSync(place, { recursive: true })
  })

  it.each([
    ['a page', '/', 200, 'private, no-cache'],
    ['a file that is named by its content', '/assets/site.abc.css', 200, 'private, max-age=31536000, immutable'],
    ['a page that isn’t there', '/no/such/page/', 404, 'private, no-cache'],
    ['such a file that isn’t there, and isn’t kept so for a year', '/assets/none.css', 404, 'private, no-cache'],
    ['a folder, which it doesn’t list', '/assets/', 404, 'private, no-cache'],
  ])('sends %s with every header', async (_, path, status, caching) => {
    const answer = await fetch(address + path)
    expect(answer.status).toBe(status)
    if (status === 404) expect(await answer.text()).toBe('Not here')
    expect(answer.headers.get('cache-control')).toBe(caching)
    expect(answer.headers.get('server')).toBeNull()
    for (const { name, value } of everywhere) expect(answer.headers.get(name), name).toBe(value)
  })

  it.each([
    ['drawing.svg', headersOfFiles(everywhere)],
    ['offer.PDF', everywhere],
  ])('sends %s, which lies beside the sources, with a policy for it', async (file, headers) => {
    const answer = await fetch(`${address}/files/${file}`)
    expect(answer.status).toBe(200)
    for (const { name, value } of headers) expect(answer.headers.get(name), name).toBe(value)
  })
})
