import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { extractText } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '../../src/workspace/index.ts'
import { deadLinks } from '../site/dead-links.ts'
import { plantCanaries, song } from './canaries.ts'
import { bin, edit, run, smallCompany } from './run.ts'

/** The small company with a canary in all that is internal; its first playbook’s parties and process are open, and what helps them. */
describe('a site for partners', { timeout: 900_000 }, () => {
  let root = ''
  let canaries = 0
  beforeAll(() => {
    root = smallCompany()
    const files = openBook({ root }).read.sources.filter(({ origin }) => origin === 'company')
    canaries = plantCanaries(
      root,
      files.map(({ file }) => file),
    )
    writeFileSync(join(root, 'content/guides/open.csv'), `what\n${openWord}\n`)
    edit(root, 'content/glossary/payback.md', 'audience: partner', 'audience: public')
    edit(root, 'content/guides/first-week.md', 'Read [how', `The ${openWord} is [in a sheet](open.csv). Read [how`)
  }, 120_000)

  it('isn’t built where an inner text lies in public/', () => {
    expect(canaries).toBeGreaterThan(70)
    mkdirSync(join(root, 'public'), { recursive: true })
    writeFileSync(join(root, 'public/notes.txt'), `canary number 1 ${song} sings in the mine`)
    const { status, stdout } = run('build', '--root', root, '--audience', 'partner')
    expect(stdout).toContain('Words that aren’t for partners got into what was made for them:\n\n  notes.txt\n')
    expect(stdout).toMatch(/“canary number 1 zanzibrok sings in” stands in content\/[\w/-]+\.md:\d+\n/)
    expect(status).toBe(1)
    expect(existsSync(join(root, 'dist-partner'))).toBe(false)
  })

  it('holds no canary: in no page, no part of the search index, no list, no file beside it and no PDF', async () => {
    rmSync(join(root, 'public/notes.txt'))
    const { status, stdout, stderr } = run('print', '--root', root, '--audience', 'partner', '--edition', 'site')
    expect([status, stderr.replaceAll(/^ {2}.*…\n/gm, ''), stdout]).toEqual([0, '', expect.stringContaining('1 made')])
    const having = await reading(join(root, 'dist-partner'), join(root, 'pdf-partner'))
    expect(having(song)).toEqual([])
    expect(having(openWord).map((file) => /[^.]+$/.exec(file)?.[0])).toEqual(
      expect.arrayContaining(['html', 'md', 'json', 'csv', 'pf_fragment', 'pf_index', 'pdf']),
    )
    expect(existsSync(join(root, 'dist'))).toBe(false)
  })

  it('has pages for what partners may read, and no others', () => {
    const pages = filesIn(join(root, 'dist-partner')).map((file) => file.slice(root.length))
    expect(pages).toContain('/dist-partner/playbooks/account-executive/chief-financial-officer/index.html')
    expect(pages).not.toContain('/dist-partner/roles/sales-manager/index.html')
  })

  it('has no page, feed or calendar for editors, no empty list, and no link to one', () => {
    const site = join(root, 'dist-partner')
    const others = /^(changes|gaps|reviews|rules|pricing|company|coaching|tools\/scorecard)\//
    expect(filesIn(site).filter((file) => others.test(file.slice(site.length + 1)))).toEqual([])
    expect(readFileSync(join(site, 'llms.txt'), 'utf8')).not.toMatch(/\/(changes|gaps|reviews|rules|pricing)\//)
    expect(readFileSync(join(site, 'people/index.html'), 'utf8')).toContain('Enablement lead')
    expect(deadLinks(site)).toEqual([])
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
            params: { name: 'search', arguments: { words: `canary ${song} sings mine tonight` } },
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
    expect(stdout).not.toContain(`${song} sings`)
    expect(ask().stderr).toBe('Nothing is built yet: run `npx fieldbook build` first.\n')
    expect(ask('--audience', 'public').stderr).toContain('run `npx fieldbook build --audience public` first')
  })

  it('has a sister for everybody, which holds nothing of what partners alone may read', async () => {
    const { status } = run.with({ FIELDBOOK_BROWSER: 'none' })('build', '--root', root, '--audience', 'public')
    expect(status).toBe(0)
    const having = await reading(join(root, 'dist-public'))
    expect([...having(song), ...having(openWord)]).toEqual([])
    expect(readFileSync(join(root, 'dist-public/glossary/index.html'), 'utf8')).toContain('Payback')
    expect(deadLinks(join(root, 'dist-public'))).toEqual([])
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

/** Stands where partners may read it. */
const openWord = 'ombrelok'

/** Reads all that was made, unpacked. Answers which files a word stands in, or is the name of. */
async function reading(...folders: readonly string[]): Promise<(word: string) => string[]> {
  const files = folders.flatMap(filesIn)
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await textOf(file) })))
  return (word) => texts.filter(({ file, text }) => `${file} ${text}`.includes(word)).map(({ file }) => file)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
}

async function textOf(file: string): Promise<string> {
  const bytes = readFileSync(file)
  if (file.endsWith('.pdf')) return (await extractText(new Uint8Array(bytes), { mergePages: true })).text
  if (file.endsWith('.zip'))
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => name + strFromU8(part))
      .join()
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}
