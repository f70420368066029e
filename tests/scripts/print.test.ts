import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { plain, readPdf } from '../site/read-pdf.ts'
import { bin, smallCompany } from './run.ts'

const root = smallCompany()
const playbook = 'playbook/account-executive/chief-financial-officer'

describe('fieldbook print', () => {
  let first: ReturnType<typeof run>
  beforeAll(() => {
    first = run('--edition', playbook, '--edition', 'site')
  }, 180_000)

  it('makes what is asked for, whole, and lists it', () => {
    expect(first.status).toBe(0)
    expect(first.stdout).toMatch(/^2 made, 0 as before: \d+ pages in /m)
    expect(pdfs('pdf')).toEqual([`${playbook}.pdf`, 'site.pdf'])
    const { editions } = JSON.parse(readFileSync(join(root, 'pdf/editions.json'), 'utf8'))
    expect(editions).toHaveLength(2)
    for (const { file, bytes } of editions) expect(statSync(join(root, 'pdf', file)).size).toBe(bytes)
  })

  it('makes nothing again when nothing changed, and loads no compiler to see that', () => {
    const before = statSync(join(root, 'pdf/site.pdf')).mtimeMs
    const found = (...args: string[]) => withoutLoading([compiler, astro, playwright], ...args)
    expect(found('--edition', playbook, '--edition', 'site').stdout).toMatch(/^0 made, 2 as before/)
    expect(found('--edition', 'chapter').stderr).toContain('There is no edition `chapter`. There are:')
    expect(found('--list').stdout).toContain(`${playbook}  `)
    expect(statSync(join(root, 'pdf/site.pdf')).mtimeMs).toBe(before)
  })

  it('makes again what is gone, damaged or on another paper', { timeout: 300_000 }, () => {
    const place = join(root, 'pdf', `${playbook}.pdf`)
    const whole = readFileSync(place)
    rmSync(place)
    // The site is there: printing it needs a browser, and no compiler.
    const made = withoutLoading([compiler, astro], '--edition', playbook, '--edition', 'site')
    expect(made.stdout).toMatch(/^1 made, 1 as before/m)
    expect(readFileSync(place).equals(whole)).toBe(true)
    writeFileSync(place, Buffer.alloc(whole.length))
    expect(run('--edition', playbook).stdout).toMatch(/^1 made, 0 as before/m)
    expect(readFileSync(place).equals(whole)).toBe(true)
    expect(run('--edition', playbook, '--paper', 'letter').stdout).toMatch(/^1 made, 0 as before/m)
    expect(run('--edition', playbook, '--paper', 'a4').stdout).toMatch(/^1 made, 0 as before/m)
    expect(readFileSync(place).equals(whole)).toBe(true)
  })

  it('is offered by the next build, each PDF with its size and date', { timeout: 180_000 }, () => {
    expect(build()).toMatch(/^Built \d+ pages/m)
    const { editions } = JSON.parse(readFileSync(join(root, 'pdf/editions.json'), 'utf8'))
    const page = readFileSync(join(root, 'dist/print/index.html'), 'utf8')
    const head = readFileSync(join(root, `dist/playbooks/${playbook.slice('playbook/'.length)}/index.html`), 'utf8')
    for (const { file, bytes } of editions) {
      const size = `${(bytes / 1e6).toFixed(1)} MB, 22 Nov 2026`
      const offered = new RegExp(`href="/pdf/${file}"[^>]*>[\\s\\S]*?${size}`)
      expect(page).toMatch(offered)
      if (file.startsWith('playbook/')) expect(head).toMatch(offered)
      expect(readFileSync(join(root, 'dist/pdf', file)).equals(readFileSync(join(root, 'pdf', file)))).toBe(true)
    }
  })

  it('leaves a site alone that is as it would be built, and only that', { timeout: 180_000 }, () => {
    const place = join(root, 'dist/print/index.html')
    const page = readFileSync(place, 'utf8')
    expect(build()).toMatch(/^Nothing has changed since the last build: .*dist\/ stays as it is \(\d/m)
    // A site is the same on every day.
    expect(build('2026-11-23')).toMatch(/^Nothing has changed/m)
    rmSync(place)
    expect(build()).toMatch(/^Built \d+ pages/m)
    expect(readFileSync(place, 'utf8')).toBe(page)
  })

  it('keeps the edition of its day while nothing changes', { timeout: 180_000 }, () => {
    expect(run('--edition', playbook, '--today', '2026-11-23').stdout).toMatch(/^0 made, 1 as before/m)
    const { editions } = JSON.parse(readFileSync(join(root, 'pdf/editions.json'), 'utf8'))
    expect(editions.map(({ date }: { date: string }) => date)).toEqual(['2026-11-22', '2026-11-22'])
  })

  it('makes again only what a change touches, however hard it is to set', { timeout: 180_000 }, async () => {
    const guide = join(root, 'content/guides/an-extra-guide.md')
    const lines = Array.from(
      { length: 4500 },
      (_, index) => `Paragraph number ${index} of a page that is long, three hundred kilobytes.`,
    )
    const row = (cell: (column: number) => string): string =>
      `|${Array.from({ length: 60 }, (_, column) => cell(column)).join('|')}|`
    const table = [row((column) => `head ${column}`), row(() => '---'), row((column) => `cell ${column}`)].join('\n')
    const text = [...lines, table, 'm'.repeat(4000), '営業の手引き', 'دليل المبيعات', 'The last words.'].join('\n\n')
    expect(Buffer.byteLength(text)).toBeGreaterThan(300_000)
    mkdirSync(join(root, 'content/guides'), { recursive: true })
    writeFileSync(guide, `---\ntitle: An extra guide\nowner: Enablement lead\nreviewed: 2026-10-05\n---\n\n${text}\n`)
    const { stdout, stderr } = run('--edition', playbook, '--edition', 'site')
    expect(stdout).toMatch(/^1 made, 1 as before/m)
    rmSync(guide)
    const pdf = await readPdf(readFileSync(join(root, 'pdf/site.pdf')))
    const said = pdf.pages.flatMap(({ parts }) => parts.map((part) => part.text)).join('\n')
    const numbers = [...said.matchAll(/Paragraph number (\d+) of/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 4500 }, (_, index) => index))
    for (let column = 0; column < 60; column++) expect(said).toMatch(new RegExp(`cell ${column}\\b`))
    expect(said).toContain('The last words.')
    const longWord = said.match(/m{21,}/g)?.join('')
    expect(longWord?.length).toBeGreaterThan(3900)
    for (const words of ['営業の手引き', 'دليل المبيعات']) {
      // It is read as it is drawn, from left to right; or this machine has no font for it, and that is said.
      const isThere = [words, [...words].reverse().join('')].some((it) => plain(said).includes(plain(it)))
      expect(isThere || [...words].some((letter) => stderr.includes(letter))).toBe(true)
    }
    for (const { reach, width } of pdf.pages) {
      expect(reach.left).toBeGreaterThan(20)
      expect(reach.right).toBeLessThan(width - 20)
    }
  })

  it('clears away what a killed run left half written', { timeout: 180_000 }, async () => {
    const out = join(root, 'killed')
    const child = spawn(process.execPath, [
      bin,
      'print',
      '--root',
      root,
      '--today',
      '2026-11-22',
      '--out',
      out,
      '--edition',
      'all',
    ])
    while (pdfs('killed').length === 0 && child.exitCode === null) await wait(20)
    child.kill('SIGKILL')
    await once(child, 'exit')
    writeFileSync(join(out, `site.pdf.${child.pid}.half`), 'half a PDF')
    for (const file of pdfs('killed')) expect(readFileSync(join(out, file)).subarray(-6).toString()).toBe('%%EOF\n')
    expect(run('--out', out, '--edition', 'all').status).toBe(0)
    expect(readdirSync(out).filter((name) => name.endsWith('.half'))).toEqual([])
  })

  it('lists the editions there are when one is unknown', () => {
    const { status, stderr } = run('--edition', 'chapter')
    expect(status).toBe(2)
    expect(stderr).toContain('There is no edition `chapter`. There are:')
    expect(stderr).toContain(`  ${playbook}\n`)
  })

  it('says the three ways to give it a browser when there is none', () => {
    const { status, stderr } = run('--browser', 'none')
    expect(status).toBe(1)
    expect(stderr).toContain('Install Chrome, Chromium or Edge')
    expect(stderr).toContain('--browser PATH')
    expect(stderr).toContain('FIELDBOOK_BROWSER')
  })

  it('says so when the folder can’t be written', () => {
    writeFileSync(join(root, 'taken'), 'a file')
    const { status, stderr } = run('--out', join(root, 'taken', 'pdf'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/^The PDFs can’t be written to `.*taken\/pdf\/`: /)
  })

  it('leaves no half PDF on a full disk', ({ skip }) => {
    const disk = join(root, 'small-disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0
    if (!mounted) return skip('mounting a small disk needs rights that this machine doesn’t give')
    try {
      const { status, stderr } = run('--out', disk)
      expect(status).toBe(1)
      expect(stderr).toContain('the disk is full')
      expect(readdirSync(disk, { recursive: true }).filter((name) => /pdf$|half$/.test(String(name)))).toEqual([])
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, 'print', '--root', root, '--today', '2026-11-22', ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

/** Builds, and gives what it says. */
function build(today = '2026-11-22'): string {
  const arguments_ = [bin, 'build', '--root', root, '--today', today]
  const { status, stdout } = spawnSync(process.execPath, arguments_, { encoding: 'utf8' })
  expect(status).toBe(0)
  return stdout
}

const [compiler, astro, playwright] = ['src/compiler/index', 'node_modules/astro/', 'node_modules/playwright-core/']

/** Prints, and fails where a part of the program is loaded. */
function withoutLoading(parts: readonly string[], ...args: string[]): { stdout: string; stderr: string } {
  const hooks = `import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) {
      if (${JSON.stringify(parts)}.some((part) => url.includes(part))) throw new Error('loads ' + url)
      return next(url, context)
    } })`
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(hooks)}`,
      ...[bin, 'print', '--root', root, '--today', '2026-11-22', ...args],
    ],
    { encoding: 'utf8' },
  )
  return { stdout, stderr }
}

function pdfs(folder: string): string[] {
  const place = join(root, folder)
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort()
}
