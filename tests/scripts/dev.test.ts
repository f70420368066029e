import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, edit, environmentOf, run, smallCompany } from './run.ts'

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

describe('the links of content gaps', { timeout: 60_000 }, () => {
  const gaps = 'gaps/roles/account-executive/'
  const answers = 'begin=playbook&amp;role=account-executive&amp;persona=operations-manager&amp;process=new-business'

  it('are commands where nothing is known to begin a page with', async () => {
    const text = await page(gaps)
    expect(text).toContain('npx fieldbook new playbook --role account-executive --persona operations-manager')
    expect(text).toContain('href="#to-write"')
    expect(text).not.toContain('Begin this playbook')
  })

  it('lead where the settings say: to a web editor, or to a Git host with what `fieldbook new` writes', async () => {
    edit(root, 'fieldbook.yaml', 'name:', `new-link: https://edit.example.com/?{answers}\nname:`)
    await shown(gaps, `href="https://edit.example.com/?${answers}"`)
    edit(root, 'fieldbook.yaml', '/?{answers}', '/new/main?filename={file}&value={text}')
    await shown(gaps, 'new/main?filename=playbooks/account-executive/operations-manager.md&amp;value=---%0Atitle%3A')
    const [, text = ''] = /&amp;value=([^"]*)"/.exec(await page(gaps)) ?? []
    const flags = '--role account-executive --persona operations-manager --process new-business --title'.split(' ')
    flags.push('Account executive to Operations manager')
    expect(run('new', 'playbook', ...flags, '--root', root).status).toBe(0)
    const file = join(root, 'playbooks/account-executive/operations-manager.md')
    expect(decodeURIComponent(text)).toBe(readFileSync(file, 'utf8'))
    rmSync(file)
  })

  it('lead to the web editor of this machine while it runs', async () => {
    const editor = spawn(process.execPath, [bin, 'edit', '--root', root, '--port', '4378'], { env: environmentOf() })
    await once(editor.stdout, 'data')
    await shown(gaps, `href="http://localhost:4378/?${answers}"`)
    expect(await page('processes/new-business/')).toContain(`http://localhost:4378/?file=${encodeURIComponent(source)}`)
    editor.kill()
    await once(editor, 'exit')
    expect(await page(gaps)).not.toContain('localhost:4378')
  })
})

const wait = { timeout: 20_000, interval: 100 }

async function page(path: string): Promise<string> {
  return (await fetch(address + path)).text()
}

async function shown(path: string, words: string): Promise<void> {
  await expect.poll(() => page(path), wait).toContain(words)
}
