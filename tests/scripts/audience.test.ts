import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { extractText } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '../../src/workspace/index.ts'
import { bin, run, smallCompany } from './run.ts'

/**
 * The small company with a canary in every internal file, and in every second section of those that partners may read.
 * Only the first playbook's parties and process are open, so that there is something to read and much to keep back.
 */
const opened =
  /processes\/new-business|roles\/account-executive|personas\/chief|account-executive\/chief|objections\/|glossary\/|first-week/
const song = 'sings in the mine tonight'

describe('a site for partners', { timeout: 900_000 }, () => {
  let root = ''
  let canaries = 0
  beforeAll(() => {
    root = smallCompany()
    for (const { file } of openBook({ root }).read.sources.filter(({ origin }) => origin === 'company')) {
      const lines = readFileSync(join(root, file), 'utf8').split('\n')
      const isOpen = opened.test(file)
      const fence = lines.indexOf('---', 1)
      const text = lines.flatMap((line, index) => {
        if (index === fence) return isOpen ? ['audience: partner', line] : [line, '', canary()]
        const isHeading = /^#{2,3} /.test(line) && index > fence && file !== 'content/people.md'
        if (!isHeading || !isOpen || ++sections % 2 === 0 || /^## /.test(line)) return [line]
        return [line, '', '- **Audience:** internal', '', canary()]
      })
      writeFileSync(join(root, file), text.join('\n'))
    }
  }, 120_000)
  let sections = 0
  const canary = (): string => `Canary number ${++canaries} ${song}, and nobody else hears it.`

  it('isn’t built where an inner text lies in public/', () => {
    expect(canaries).toBeGreaterThan(12)
    mkdirSync(join(root, 'public'), { recursive: true })
    writeFileSync(join(root, 'public/notes.txt'), `canary number 1 ${song}`)
    const { status, stdout } = run('build', '--root', root, '--audience', 'partner')
    expect(stdout).toContain('Words that aren’t for partners got into what was made for them:\n\n  notes.txt\n')
    expect(stdout).toMatch(/“canary number 1 sings in the” stands in content\/[\w/-]+\.md:\d+\n/)
    expect(status).toBe(1)
    expect(existsSync(join(root, 'dist-partner'))).toBe(false)
  })

  it('holds no canary: in no page, no part of the search index, no list and no PDF', async () => {
    rmSync(join(root, 'public/notes.txt'))
    const { status, stdout, stderr } = run('print', '--root', root, '--audience', 'partner', '--edition', 'site')
    expect([status, stderr.replaceAll(/^ {2}.*…\n/gm, ''), stdout]).toEqual([0, '', expect.stringContaining('1 made')])
    const files = [...filesIn(join(root, 'dist-partner')), ...filesIn(join(root, 'pdf-partner'))]
    const texts = await Promise.all(files.map(async (file) => ({ file, text: await textOf(file) })))
    expect(texts.filter(({ text }) => text.includes('sings')).map(({ file }) => file)).toEqual([])
    expect(texts.some(({ text }) => text.includes('Selling a packaging line'))).toBe(true)
    expect(existsSync(join(root, 'dist'))).toBe(false)
  })

  it('has pages for what partners may read, and no others', () => {
    const pages = filesIn(join(root, 'dist-partner')).map((file) => file.slice(root.length))
    expect(pages).toContain('/dist-partner/playbooks/account-executive/chief-financial-officer/index.html')
    expect(pages).not.toContain('/dist-partner/roles/sales-manager/index.html')
    expect(pages.filter((page) => /rules\/.+\//.test(page))).toEqual([])
  })

  it('speaks to machines of the same: a twin and a line in llms.txt for its pages, an assistant that knows no more', () => {
    const site = join(root, 'dist-partner')
    expect(readFileSync(join(site, 'processes/new-business/index.md'), 'utf8')).toContain('Sales manager')
    const listed = readFileSync(join(site, 'llms.txt'), 'utf8')
    expect(listed).toContain('/playbooks/account-executive/chief-financial-officer/index.md')
    expect(listed).not.toContain('/roles/sales-manager/')
    const ask = (...args: string[]) =>
      spawnSync(process.execPath, [bin, 'mcp', '--root', root, ...args], {
        input: [
          {
            id: 1,
            method: 'initialize',
            params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 't', version: '1' } },
          },
          { method: 'notifications/initialized' },
          {
            id: 2,
            method: 'tools/call',
            params: { name: 'search', arguments: { words: 'canary sings mine tonight' } },
          },
          {
            id: 3,
            method: 'tools/call',
            params: {
              name: 'get_playbook',
              arguments: { role: 'account-executive', persona: 'chief-financial-officer' },
            },
          },
        ]
          .map((it) => `${JSON.stringify({ jsonrpc: '2.0', ...it })}\n`)
          .join(''),
        encoding: 'utf8',
      })
    const { stdout, status } = ask('--audience', 'partner')
    expect(status).toBe(0)
    expect(stdout).toContain('Selling a packaging line')
    expect(stdout).not.toContain('sings in')
    expect(ask().stderr).toBe('Nothing is built yet: run `npx fieldbook build` first.\n')
    expect(ask('--audience', 'public').stderr).toContain('run `npx fieldbook build --audience public` first')
  })

  it('shows who leads as a word where there is no page to go to', () => {
    const page = readFileSync(join(root, 'dist-partner/processes/new-business/index.html'), 'utf8')
    expect(page).toContain('Sales manager')
    expect(page).not.toContain('/roles/sales-manager/')
  })
})

it.each(['build', 'print', 'start', 'dev', 'mcp'])('`%s` refuses an audience that it doesn’t know', (command) => {
  const { status, stderr } = run(command, '--audience', 'partners')
  expect(stderr).toContain('`--audience partners` isn’t known; it is `internal`, `partner` or `public`.')
  expect(status).toBe(2)
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
}

async function textOf(file: string): Promise<string> {
  const bytes = readFileSync(file)
  if (file.endsWith('.pdf')) return (await extractText(new Uint8Array(bytes), { mergePages: true })).text
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}
