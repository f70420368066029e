import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, edit, environmentOf, smallCompany } from './run.ts'

const source = 'content/processes/new-business.md'
let root: string
let server: ChildProcess
let address: string

beforeAll(async () => {
  root = smallCompany()
  server = spawn(process.execPath, [bin, 'dev', '--root', root, '--port', '4377'], {
    // Not as a test: Vite would serve nothing.
    env: { ...environmentOf(), FIELDBOOK_BROWSER: 'none', NODE_ENV: 'development', VITEST: '' },
  })
  address = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      const [, found] = /is at (\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    server.once('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
}, 60_000)
afterAll(async () => {
  server.kill()
  await once(server, 'exit')
})

describe('the pages while one writes', { timeout: 60_000 }, () => {
  it('say what was saved', async () => {
    expect(await page('processes/new-business/')).toContain('How an account executive wins a first order.')
    edit(root, source, 'wins a first order', 'wins the very first order')
    await shown('processes/new-business/', 'How an account executive wins the very first order.')
    // A second time, too: what was parsed before is kept.
    edit(root, source, 'wins the very first order', 'wins a first order')
    await shown('processes/new-business/', 'How an account executive wins a first order.')
  })

  it('say what is to fix, and don’t once it is mended', async () => {
    edit(root, source, 'roles: [account-executive]', 'roles: [account-executiv]')
    await shown('processes/new-business/', 'class="to-fix"')
    edit(root, source, 'roles: [account-executiv]', 'roles: [account-executive]')
    await expect.poll(() => page('processes/new-business/'), wait).not.toContain('class="to-fix"')
  })

  it('are there for a new file, listed on other pages, and gone with it', async () => {
    const file = join(root, 'content/glossary/quota.md')
    writeFileSync(
      file,
      '---\ntitle: Quota\nowner: Sales coach\nreviewed: 2026-10-05\n---\n\nWhat a seller has to sell.\n',
    )
    await shown('glossary/', 'What a seller has to sell.')
    rmSync(file)
    await expect.poll(() => page('glossary/'), wait).not.toContain('What a seller has to sell.')
    const objection = join(root, 'content/objections/too-late.md')
    writeFileSync(
      objection,
      '---\ntitle: “It is too late.”\nowner: Sales coach\nreviewed: 2026-10-05\n---\n\nIt never is.\n',
    )
    await shown('objections/too-late/', 'It never is.')
    await shown('objections/', 'too late')
    rmSync(objection)
    await expect.poll(async () => (await fetch(`${address}objections/too-late/`)).status, wait).toBe(404)
  })
})

const wait = { timeout: 20_000, interval: 100 }

async function page(path: string): Promise<string> {
  return (await fetch(address + path)).text()
}

async function shown(path: string, words: string): Promise<void> {
  await expect.poll(() => page(path), wait).toContain(words)
}
