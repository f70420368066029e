import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBack } from '../word/read-back.ts'
import { edit, type Outcome, run, smallCompany } from './run.ts'

const root = smallCompany()
const playbook = 'playbook/account-executive/chief-financial-officer'
const objection = 'content/objections/no-budget-this-year'

describe('fieldbook export', () => {
  it('makes a Word file of an edition, with the sources it takes over', async () => {
    const { status, stdout } = exported(playbook)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^.*docx\/playbook\/account-executive\/chief-financial-officer\.docx\n1 made, 0 as before: \d+ sources/,
    )
    const chapters = await readBack(readFileSync(join(root, `docx/${playbook}.docx`)))
    expect(chapters.map(({ file }) => file)).toMatchInlineSnapshot(`
      [
        "playbooks/account-executive/chief-financial-officer.md",
        "content/processes/new-business.md",
        "content/personas/chief-financial-officer.md",
        "content/objections/no-budget-this-year.md",
        "content/collateral/cost-of-waiting.md",
      ]
    `)
  })

  it('makes one of a source, of a folder and of a page, all that were asked for once', () => {
    const page = '/objections/no-budget-this-year/'
    const { stdout } = exported(
      `${objection}.md`,
      page,
      `https://playbook.example.com${page}?x#y`,
      'content/collateral/',
      'role',
    )
    expect(stdout).toMatch(/^3 made, 0 as before/m)
    expect(files(join(root, 'docx/content'))).toEqual(['collateral.docx', 'objections/no-budget-this-year.docx'])
    expect(files(join(root, 'docx/role'))).toEqual(['account-executive.docx'])
  })

  it('without a name makes every book but the whole site', () => {
    const out = join(root, 'all')
    expect(exported('--out', out).status).toBe(0)
    expect(files(out)).toMatchInlineSnapshot(`
      [
        "manager.docx",
        "onboarding.docx",
        "playbook/account-executive/chief-financial-officer.docx",
        "role/account-executive.docx",
      ]
    `)
    expect(
      exported('--list')
        .stdout.split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(expect.arrayContaining([playbook, 'site']))
  })

  it('takes a file for one document', () => {
    const out = join(root, 'for legal.docx')
    expect(exported(playbook, '--out', out).status).toBe(0)
    expect(existsSync(out)).toBe(true)
    const { status, stderr } = exported('playbook', 'role', '--out', out)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^`.*for legal\.docx` is one file, and 2 were asked for: name a folder for them\./)
  })

  it('keeps the edition of its day while nothing changes, and makes another when a word does', () => {
    const place = join(root, `docx/${objection}.docx`)
    const before = readFileSync(place)
    expect(exported(`${objection}.md`, '--today', '2026-12-01').stdout).toMatch(/^0 made, 1 as before/m)
    expect(readFileSync(place).equals(before)).toBe(true)
    edit(root, `${objection}.md`, 'title: No budget this year', 'title: No budget this year at all')
    expect(exported(`${objection}.md`, '--today', '2026-12-01').stdout).toMatch(/^1 made, 0 as before/m)
    edit(root, `${objection}.md`, 'title: No budget this year at all', 'title: No budget this year')
    expect(exported(`${objection}.md`).stdout).toMatch(/^1 made/m)
    expect(readFileSync(place).equals(before)).toBe(true)
  })

  it('never writes over what a reviewer has changed, and writes the others', () => {
    const place = join(root, `docx/${objection}.docx`)
    const parts = unzipSync(readFileSync(place))
    const text = strFromU8(parts['word/document.xml']!).replace('budget', 'money')
    const reviewed = zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(text) })
    writeFileSync(place, reviewed)
    const { status, stdout, stderr } = exported(`${objection}.md`, 'content/people.md')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^`.*no-budget-this-year\.docx` wasn’t written: somebody has changed it since, or it was made elsewhere: move it away, or name another place\.\n$/,
    )
    expect(stdout).toMatch(/^1 made, 0 as before/m)
    expect(readFileSync(place).equals(Buffer.from(reviewed))).toBe(true)
    rmSync(place)
  })

  it.each(['~$-budget-this-year.docx', '.~lock.no-budget-this-year.docx#'])(
    'doesn’t write a file that is open: %s',
    (lock) => {
      const beside = join(root, 'docx/content/objections', lock)
      writeFileSync(beside, '')
      const { status, stderr } = exported(`${objection}.md`)
      rmSync(beside)
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining('wasn’t written: it is open in Word or LibreOffice.'),
      ])
    },
  )

  it('clears away what a killed run left half written', () => {
    const half = join(root, `docx/${objection}.docx.999999999.half`)
    writeFileSync(half, 'half a file')
    expect(exported(`${objection}.md`).status).toBe(0)
    expect(existsSync(half)).toBe(false)
  })

  it('says so when the folder can’t be written', () => {
    writeFileSync(join(root, 'taken'), 'a file')
    const { status, stderr } = exported(playbook, '--out', join(root, 'taken/docx'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/wasn’t written: a file stands where a folder was expected\.\n$/)
  })

  it('leaves no half file on a full disk', ({ skip }) => {
    const disk = join(root, 'small-disk')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status !== 0)
      return skip('mounting a small disk needs rights that this machine doesn’t give')
    try {
      const { status, stderr } = exported(playbook, '--out', disk)
      expect(status).toBe(1)
      expect(stderr).toContain('wasn’t written: the disk is full.')
      expect(files(disk)).toEqual([])
    } finally {
      spawnSync('umount', [disk])
    }
  })

  it.each([
    [['chapter'], 'There is no edition `chapter`. There are:\n  playbook/account-executive/chief-financial-officer\n'],
    [['content/objections/none.md'], 'There is no file `content/objections/none.md`'],
    [['content/guides/line.svg.md'], 'There is no file'],
    [
      ['/objections/no-budget-this-yeer/'],
      'No source has the page `/objections/no-budget-this-yeer/`. Did you mean `/objections/no-budget-this-year/`?',
    ],
    [['--to', 'pdf'], '`--to pdf` isn’t known; it is `docx`. PDFs are made by `fieldbook print`.'],
    [['--audience', 'everyone'], '`--audience everyone` isn’t known'],
  ])('%j: says what there is', (args, message) => {
    const { status, stderr } = exported(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('asks what to make', () => {
    expect(run('export', '--root', root).stderr).toContain('Say what to make: `--to docx`.')
  })

  it('exports nothing while something is broken', () => {
    edit(root, `${objection}.md`, 'title:', 'title: [')
    const { status, stdout } = exported(playbook, '--out', join(root, 'broken'))
    edit(root, `${objection}.md`, 'title: [', 'title:')
    expect(status).toBe(1)
    expect(stdout).toContain('Nothing was exported: mend the errors first.')
    expect(existsSync(join(root, 'broken'))).toBe(false)
  })
})

describe('fieldbook export for partners', () => {
  const company = smallCompany()
  const open = (file: string, text: string) => edit(company, file, '\n---\n', `\naudience: partner\n---\n${text}`)

  it('holds what they may read and nothing else', () => {
    open(`${objection}.md`, '')
    edit(
      company,
      `${objection}.md`,
      '### If they say it again',
      '### If they say it again\n\n- **Audience:** internal\n\nCanary sings in the mine tonight.',
    )
    const { status, stdout } = partners(`${objection}.md`, 'site')
    expect([status, stdout]).toEqual([0, expect.stringContaining('2 made')])
    for (const name of [`${objection}.docx`, 'site.docx']) {
      const parts = unzipSync(readFileSync(join(company, 'docx-partner', name)))
      const text = Object.entries(parts)
        .map(([part, bytes]) => (/\.xml/.test(part) ? strFromU8(bytes) : ''))
        .join('\n')
      expect(text).toContain('partners')
      expect(text).not.toMatch(/Canary|Selling a packaging line/)
    }
    expect(existsSync(join(company, 'docx'))).toBe(false)
  })

  it('says that a source isn’t for them', () => {
    const { status, stderr } = partners('content/people.md')
    expect([status, stderr]).toEqual([2, expect.stringContaining('`content/people.md` isn’t for partners.')])
  })

  function partners(...names: string[]): Outcome {
    return run('export', '--to', 'docx', '--root', company, '--audience', 'partner', ...names)
  }
})

function exported(...args: string[]): Outcome {
  return run('export', '--to', 'docx', '--root', root, ...args)
}

function files(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  return all.map((it) => join(it.parentPath, it.name).slice(folder.length + 1)).sort()
}
