import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run, smallCompany } from './run.ts'

const made: string[] = []
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A folder with these files in it. */
function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const top = mkdtempSync(join(tmpdir(), 'fieldbook-test-'))
  made.push(top)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(top, file)), { recursive: true })
    writeFileSync(join(top, file), content)
  }
  return top
}

const handbook = () =>
  folder({
    'sales/personas/cfo.md':
      '# Persona: CFO\n\n## Pain points {.unnumbered}\n\n- Overtime\n\n![Desk](../img/Desk 1.png)\n![Desk](<../img/Desk 1.png>)\n',
    'sales/objections/no-budget.md': '# No budget\n\nSee [the CFO](/sales/personas/cfo/#pain-points).\n',
    'sales/img/Desk 1.png': 'picture',
    'sales/notes.txt': 'Notes',
  })

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((it) => /\.\w+$/.test(it))
    .sort()
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8')

describe('fieldbook import', () => {
  it('makes one page of a file and the links on the disk that lead to it', () => {
    const input = folder({
      'good.md':
        '# Good\n\nSee [[again]], [again](again.md), [there](twice/deep.md) and ![a line](pictures/line.png).\n',
      'more/deep.md': '# Deep\n\nText.\n',
      'more/line.png': 'A picture.',
      '.hidden/kept.md': '# Hidden\n',
    })
    symlinkSync('good.md', join(input, 'again.md'))
    symlinkSync('more', join(input, 'twice'))
    symlinkSync('more', join(input, 'pictures'))
    const out = folder()
    expect(run('import', input, '--out', out)).toMatchObject({ status: 0 })
    expect(filesIn(join(out, 'content/guides'))).toEqual(['deep.md', 'good.md', 'line.png'])
    expect(read(out, 'content/guides/good.md')).toContain(
      'See [again](good.md), [again](good.md), [there](deep.md) and ![a line](line.png).',
    )
    expect(read(out, 'import-report.md')).toContain('- `again.md` is `good.md`\n')
    expect(read(out, 'import-report.md')).toContain('- `twice/deep.md` is `more/deep.md`\n')
  })

  it('makes sources in which only what is really missing is to fix', () => {
    const out = join(folder(), 'new')
    const { status, stdout } = run('import', handbook(), '--out', out)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^2 sources and 1 other file are in .*new, made in [\d.]+ s\.\nobjection 1, persona 1\./)
    expect(filesIn(out)).toEqual([
      'content/objections/no-budget.md',
      'content/personas/cfo.md',
      'content/personas/desk-1.png',
      'fieldbook.yaml',
      'import-report.md',
    ])
    const { findings } = JSON.parse(run('check', '--root', out, '--format', 'json').stdout) as {
      findings: { rule: string; at: { file: string } }[]
    }
    const rules = findings.filter(({ at }) => at.file.startsWith('content/')).map(({ rule }) => rule)
    expect([...new Set(rules)].sort()).toEqual(['owner-missing', 'review-missing'])
    expect(read(out, 'import-report.md')).toContain('- `sales/notes.txt`: it is neither Markdown nor .docx')
  })

  it('writes over nothing: what is the same stays, what differs gets another name', () => {
    const [input, out] = [handbook(), folder()]
    expect(run('import', input, '--out', out).status).toBe(0)
    const before = filesIn(out)
    expect(run('import', input, '--out', out).status).toBe(0)
    expect(filesIn(out)).toEqual(before)

    writeFileSync(join(out, 'content/personas/cfo.md'), 'Ours')
    expect(run('import', input, '--out', out).status).toBe(0)
    expect(read(out, 'content/personas/cfo.md')).toBe('Ours')
    expect(read(out, 'content/personas/personas-cfo.md')).toContain('Overtime')
    expect(filesIn(out)).toContain('import-report-2.md')
  })

  it('goes into a root that is there, and knows its roles', () => {
    const out = smallCompany()
    const before = new Map(filesIn(out).map((file) => [file, read(out, file)]))
    const input = folder({ 'onboarding/first-week-of-an-account-executive.md': '# First week of an AE\n\nListen.\n' })
    expect(run('import', input, '--out', out).status).toBe(0)
    expect(read(out, 'content/guides/first-week-of-an-account-executive.md')).toContain('- account-executive')
    for (const [file, text] of before) expect(read(out, file)).toBe(text)
  })

  it('writes nothing in a dry run, and prints the report', () => {
    const out = join(folder(), 'new')
    const { status, stdout, stderr } = run('import', handbook(), '--out', out, '--dry-run')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^# Imported from /)
    expect(stdout).toContain('sales/personas/cfo.md | content/personas/cfo.md')
    expect(stderr).toContain('2 sources and 1 other file would be in')
    expect(existsSync(out)).toBe(false)
  })

  it('says in plain words what can’t be read, and goes on with the rest', () => {
    const input = folder({
      'good.md': '# Good\n\nHere.\n',
      'latin.md': Buffer.from('# Gr\xf6\xdfe\n', 'latin1'),
      'wide.md': Buffer.from('\ufeff# Wide – ü\n', 'utf16le'),
      'picture.md': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'half.md': '---\ntitle: Half\n\nNo end of the front matter',
      'empty.md': '',
      'page.docx': 'not a zip',
      'old.docx': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      '~$page.docx': 'a lock of Word',
      '.env': 'TOKEN=1',
    })
    symlinkSync(input, join(input, 'round'))
    symlinkSync(join(input, 'itself'), join(input, 'itself'))
    symlinkSync(tmpdir(), join(input, 'outside'))
    symlinkSync('.env', join(input, 'secret.md'))
    for (const name of ['more', 'more/deeper']) mkdirSync(join(input, name))
    symlinkSync('more', join(input, 'again'))
    symlinkSync('deeper', join(input, 'more/twice'))
    const out = folder()
    const { status, stdout, stderr } = run('import', input, '--out', out)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout.slice(stdout.indexOf('could not')).split('\n').slice(1, 9)).toEqual([
      '  again/twice: it is a link to a folder, in a folder that is reached by a link itself',
      '  itself: it is a link that leads to itself',
      '  outside: it is a link that leads out of the folder',
      '  picture.md: it holds no text, whatever its name says',
      '  round: it is a link that leads back to a folder it lies in',
      '  secret.md: it is a link to something hidden',
      '  old.docx: it is protected by a password, or from Word 97–2003; save it as .docx without a password',
      '  page.docx: it is no Word file, whatever its name says',
    ])
    expect(filesIn(join(out, 'content/guides'))).toEqual(['empty.md', 'good.md', 'half.md', 'latin.md', 'wide.md'])
    expect(read(out, 'content/guides/latin.md')).toContain('Größe')
    expect(read(out, 'content/guides/wide.md')).toContain('Wide – ü')
    expect(read(out, 'content/guides/half.md')).toContain('No end of the front matter')
    expect(read(out, 'import-report.md')).toContain('`latin.md`: it isn’t UTF-8 and was read as Windows-1252')
  })

  it('says what can’t be written, and writes the rest', () => {
    const out = folder({ 'content/personas': 'a file where a folder should be' })
    const { status, stdout } = run('import', handbook(), '--out', out)
    expect(status).toBe(1)
    expect(stdout).toContain('  content/personas/cfo.md: a file stands where a folder was expected')
    expect(filesIn(out)).toContain('content/objections/no-budget.md')
    expect(read(out, 'content/personas')).toBe('a file where a folder should be')
  })

  it.each([
    [['import'], 'Name one folder to import.'],
    [
      ['import', 'tests'],
      'Name the folder for the sources with `--out DIR`, or a root that is there with `--root DIR`.',
    ],
    [['import', 'no-such-folder', '--out', 'x'], 'There is no folder `no-such-folder`.'],
    [['import', 'tests', '--out', 'tests/new'], '`--out` can’t lie inside the folder that is imported.'],
    [['import', 'tests', '--out', 'package.json'], '`package.json` is a file.'],
    [['import', 'tests', '--out', 'x', '--site', 'example'], '`--site example` isn’t an address'],
  ])('%j is misuse that says what is missing', (args, sentence) => {
    const { status, stderr } = run(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(sentence) as string })
  })
})
