import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AfterSave, editorServer, openDesk } from '../../src/web-editor/index.ts'
import { MayNotBeRead } from '../../src/workspace/index.ts'
import { run, smallCompany } from '../scripts/run.ts'

const sold = 'content/processes/new-business.md'
const root = smallCompany()
const page = new Map([['/index.html', '<!doctype html>']])
const server = editorServer(openDesk(root), page, { names: ['localhost'] })
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

describe('the editor’s server', () => {
  it('answers its own page only: no other name, no other site, no form', async () => {
    const save = { file: sold, text: 'x', stamp: 'x' }
    expect((await ask('GET', '/')).status).toBe(200)
    expect((await ask('GET', '/api/sources', { host: `evil.example:${port}` })).status).toBe(403)
    expect((await ask('POST', '/api/save', { origin: 'https://evil.example' }, save)).status).toBe(403)
    expect((await ask('POST', '/api/save', { origin: 'null' }, save)).status).toBe(403)
    expect((await ask('POST', '/api/save', { 'content-type': 'text/plain' }, save)).status).toBe(415)
  })

  it('stamps nothing as reviewed for another site, or where it is newer than what was read', async () => {
    const file = 'content/objections/no-budget-this-year.md'
    const { stamp } = JSON.parse((await ask('GET', `/api/source?file=${file}`)).body)
    const before = readFileSync(join(root, file), 'utf8')
    const review = (headers: Record<string, string>, body: object) => ask('POST', '/api/review', headers, body)
    expect((await review({ origin: 'https://evil.example' }, { file, stamp })).status).toBe(403)
    expect((await review({ 'content-type': 'text/plain' }, { file, stamp })).status).toBe(415)
    expect((await ask('GET', `/api/review?file=${file}&stamp=${stamp}`)).status).toBe(404)
    expect((await review({}, { file })).status).toBe(400)
    for (const [other, why] of [
      [{ file, stamp: 'old' }, 'somebody else has changed it meanwhile'],
      [{ file: '../outside.md', stamp }, 'it is gone'],
      [{ file: 'docs/guides/writing.md', stamp }, 'it is gone'],
    ] as const) {
      expect(JSON.parse((await review({}, other)).body)).toEqual({ done: false, problem: why })
    }
    expect(readFileSync(join(root, file), 'utf8')).toBe(before)
  })

  it('answers no page from another port of the same name, where another program may show what it likes', async () => {
    const save = { file: sold, text: 'x', stamp: 'old' }
    const from = (origin: string): Promise<Reply> => ask('POST', '/api/save', { origin }, save)
    expect((await from(`http://localhost:${port}`)).status).toBe(200)
    expect((await from(`http://localhost:${port + 1}`)).status).toBe(403)
    expect((await from('http://localhost')).status).toBe(403)
  })

  it('takes in no more than any source holds', async () => {
    const text = 'a'.repeat(8_000_000)
    const { status, body } = await ask('POST', '/api/save', {}, { file: sold, text, stamp: 'old' })
    expect([status, JSON.parse(body)]).toEqual([413, { problem: 'That is too large.' }])
  })

  it('forbids everything that isn’t its own, in frames too', async () => {
    const { headers } = await ask('GET', '/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    for (const path of ['/', '/api/sources', '/api/nothing']) {
      expect((await ask('GET', path)).headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })

  it('shows a file that lies beside the sources in a sandbox', async () => {
    const policyOf = async (path: string) => String((await ask('GET', path)).headers['content-security-policy'])
    expect(await policyOf('/files/content/guides/drawing.svg')).toMatch(/^sandbox; default-src 'none';/)
    expect(await policyOf('/files/content/guides/offer.pdf')).toContain("script-src 'self'")
  })

  it.each([
    '../outside.md',
    'content/../../outside.md',
    '/etc/passwd',
    'package.json',
    'docs/guides/writing.md',
    'content/new.md',
    '.git/config',
  ])('neither reads nor writes %s', async (file) => {
    expect(JSON.parse((await ask('GET', `/api/source?file=${encodeURIComponent(file)}`)).body)).toHaveProperty(
      'problem',
    )
    const saved = await ask('POST', '/api/save', {}, { file, text: 'x', stamp: 'x' })
    expect(JSON.parse(saved.body)).toMatchObject({ done: false })
    expect(existsSync(join(root, '../outside.md'))).toBe(false)
  })

  it('overwrites nothing that is newer than what was read', async () => {
    const before = readFileSync(join(root, sold), 'utf8')
    const saved = await ask('POST', '/api/save', {}, { file: sold, text: 'x', stamp: 'old' })
    expect(JSON.parse(saved.body)).toMatchObject({ done: false, theirs: { text: before } })
    expect(readFileSync(join(root, sold), 'utf8')).toBe(before)
  })

  it('says so when it doesn’t understand', async () => {
    expect((await ask('POST', '/api/check', {}, { file: 1 })).status).toBe(400)
    expect((await ask('POST', '/api/save', {}, undefined)).status).toBe(400)
    expect((await ask('GET', '/api/nothing')).status).toBe(404)
    expect((await ask('GET', '/files/%2e%2e/package.json')).status).toBe(404)
  })
})

describe('over a root of which something may not be read', () => {
  const overview = (): never => {
    throw new MayNotBeRead(['content/glossary/payback.md', 'content/offerings'])
  }
  const refused = editorServer({ ...openDesk(root), overview }, page, { names: ['localhost'] })
  const own = port
  beforeAll(async () => {
    await new Promise<void>((resolve) => refused.listen(0, '127.0.0.1', resolve))
    port = (refused.address() as AddressInfo).port
  })
  afterAll(() => {
    refused.close()
    port = own
  })

  it('says what it is, and what to do', async () => {
    const { status, body } = await ask('GET', '/api/sources')
    expect(status).toBe(503)
    expect(JSON.parse(body).problem).toMatchInlineSnapshot(
      `"The editor’s program may not read content/glossary/payback.md, content/offerings, and it works on all pages or on none. Ask whoever runs it to let it read what is named here, then try again. What you typed is kept in this browser."`,
    )
  })
})

describe('behind a login', () => {
  const saves: unknown[] = []
  const afterSave: AfterSave = async ({ did, files }, by) => {
    saves.push([did, ...files, by])
    return 'It is in Git.'
  }
  const options = { names: ['edit.example.com'], loginHeader: 'X-Forwarded-Email', afterSave }
  const behind = editorServer(openDesk(root), page, options)
  const own = port
  beforeAll(async () => {
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve))
    port = (behind.address() as AddressInfo).port
  })
  afterAll(() => {
    behind.close()
    port = own
  })

  it('lets in only who is logged in, under the name it is reached by', async () => {
    const [host, by] = [{ host: 'edit.example.com' }, { 'x-forwarded-email': 'jo@example.com' }]
    expect((await ask('GET', '/', host)).status).toBe(403)
    expect((await ask('GET', '/', by)).status).toBe(403)
    expect((await ask('GET', '/', { ...host, ...by })).status).toBe(200)
  })

  it('says whose save it is, and tells the writer what became of it', async () => {
    const headers = { host: 'edit.example.com', 'x-forwarded-email': 'jo@example.com' }
    const { text, stamp } = JSON.parse((await ask('GET', `/api/source?file=${sold}`, headers)).body)
    const refused = await ask('POST', '/api/save', headers, { file: sold, text, stamp: 'old' })
    expect(JSON.parse(refused.body)).toMatchObject({ done: false })
    const saved = await ask('POST', '/api/save', headers, { file: sold, text, stamp })
    expect(JSON.parse(saved.body)).toEqual({ done: true, stamp, note: 'It is in Git.' })
    expect(saves).toEqual([['edit', sold, 'jo@example.com']])
  })

  it('tells the same of a page that is renamed or removed, with all that was changed', async () => {
    const headers = { host: 'edit.example.com', 'x-forwarded-email': 'jo@example.com' }
    const file = 'content/collateral/cost-of-waiting.md'
    const { stamp } = JSON.parse((await ask('GET', `/api/source?file=${file}`, headers)).body)
    const renamed = await ask('POST', '/api/rename', headers, { file, id: 'price-of-waiting', stamp })
    const to = 'content/collateral/price-of-waiting.md'
    expect(JSON.parse(renamed.body)).toMatchObject({ done: true, file: to, note: 'It is in Git.' })
    expect(saves.at(-1)).toEqual(expect.arrayContaining(['rename', file, to, 'jo@example.com']))
    const now = JSON.parse((await ask('GET', `/api/source?file=${to}`, headers)).body)
    expect(JSON.parse((await ask('POST', '/api/remove', headers, { file: to, stamp })).body)).toMatchObject({
      done: false,
    })
    const removed = await ask('POST', '/api/remove', headers, { file: to, stamp: now.stamp })
    expect(JSON.parse(removed.body)).toMatchObject({ done: true, note: 'It is in Git.' })
    expect(saves.at(-1)).toEqual(['remove', to, 'jo@example.com'])
  })

  it('removes and renames nothing that is no source of the root', async () => {
    const headers = { host: 'edit.example.com', 'x-forwarded-email': 'jo@example.com' }
    for (const file of ['fieldbook.yaml', 'docs/guides/writing.md', '../outside.md', 'content/none.md']) {
      expect((await ask('GET', `/api/consequences?file=${file}`, headers)).status).toBe(400)
      for (const [way, more] of [
        ['remove', {}],
        ['rename', { id: 'other' }],
      ] as const) {
        const answer = await ask('POST', `/api/${way}`, headers, { file, stamp: '', ...more })
        expect(JSON.parse(answer.body)).toMatchObject({ done: false })
      }
    }
  })

  it('tells the same of a page that is stamped as reviewed', async () => {
    const headers = { host: 'edit.example.com', 'x-forwarded-email': 'jo@example.com' }
    const { stamp } = JSON.parse((await ask('GET', `/api/source?file=${sold}`, headers)).body)
    const reviewed = await ask('POST', '/api/review', headers, { file: sold, stamp })
    expect(JSON.parse(reviewed.body)).toMatchObject({ done: true, note: 'It is in Git.' })
    expect(saves.at(-1)).toEqual(['review', sold, 'jo@example.com'])
  })

  it('tells the same of a page that is begun', async () => {
    const headers = { host: 'edit.example.com', 'x-forwarded-email': 'jo@example.com' }
    const begun = await ask('POST', '/api/begin', headers, { kind: 'guide', answers: { title: 'The second week' } })
    const file = 'content/guides/the-second-week.md'
    expect(JSON.parse(begun.body)).toEqual({ done: true, file, beside: [], note: 'It is in Git.' })
    expect(saves.at(-1)).toEqual(['edit', file, 'jo@example.com'])
  })
})

it('fieldbook edit wants to know who is let in from elsewhere', () => {
  expect(run('edit', '--root', root, '--host', 'edit.example.com')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('`--host` and `--login-header` go together'),
  })
})

it('fieldbook edit says that its port is taken', () => {
  const taken = (server.address() as AddressInfo).port
  expect(run('edit', '--root', root, '--port', String(taken))).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(`Another program has port ${taken}`),
  })
})

it.each([
  ['--push', 'Clone the handbook from its Git host and edit it there, or leave `--push` out.'],
  ['--commit', '`git init` in that folder makes it one; or leave `--commit` out.'],
])('fieldbook edit %s doesn’t start in a folder without Git, and says what to do', (option, edit) => {
  // It would end by its port at the latest.
  const taken = String((server.address() as AddressInfo).port)
  const alone = run.with({ GIT_CEILING_DIRECTORIES: dirname(root) })
  expect(alone('edit', option, '--root', root, '--port', taken)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(`isn’t in a Git repository. ${edit}`),
  })
})

interface Reply {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

function ask(method: string, path: string, headers: Record<string, string> = {}, body?: object): Promise<Reply> {
  const type = method === 'GET' ? {} : { 'content-type': 'application/json' }
  const sent = { host: `localhost:${port}`, ...type, ...headers }
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers: sent }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: text }))
    })
    asked.on('error', reject)
    asked.end(body === undefined ? '' : JSON.stringify(body))
  })
}
