import {
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
  realpathSync,
  lstatSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeSource } from '../../src/workspace/index.ts'
import { edit, run, smallCompany } from './run.ts'

const term = 'content/glossary/line-audit.md'
const sold = 'content/processes/new-business.md'

/** A term that a Windows program saved, with two slips that have one mend each and one that has not. */
function withSlips(): string {
  const root = smallCompany()
  writeFileSync(join(root, term), typed('Title: Line audit\nowner: Enablement leed\nreviewed: 5 October 2026\n'))
  return root
}

function typed(front: string): string {
  return `\uFEFF---\n${front}---\n\nTwo shifts of counting \ton the floor.  \n\n\n`.replaceAll('\n', '\r\n')
}

describe('fieldbook check --fix', () => {
  it('writes the new name of a stage wherever the old one stands, where the process says what it was called', () => {
    const root = smallCompany()
    edit(root, sold, '\n## Qualification\n', '\n## Vetting\n')
    edit(root, sold, '\n## Closing\n', '\n## Signing\n')
    edit(root, sold, '- **If no:** stop', '- **If no:** back to Qualification')
    expect(run('check', '--fix', '--root', root, 'playbooks').stdout).toContain('Nothing can be mended without asking.')
    edit(root, sold, '\nowner:', "\nformerly:\n  - '#qualification -> #vetting'\n  - '#closing -> #signing'\nowner:")
    const { status, stdout } = run('check', '--fix', '--root', root)
    expect(stdout).toContain('Nothing to fix.')
    expect(status).toBe(0)
    expect(stdout).toContain('-## Qualification\n+## Vetting\n')
    expect(readFileSync(join(root, sold), 'utf8')).toContain('- **If no:** back to Vetting')
  })

  it('mends what has one mend, shows the diff, and leaves every other byte', () => {
    const root = withSlips()
    const { status, stdout } = run('check', '--fix', '--root', root)
    expect(readFileSync(join(root, term), 'utf8')).toBe(
      typed('title: Line audit\nowner: Enablement leed\nreviewed: 2026-10-05\n'),
    )
    expect(stdout.split('\nMended: ')[0]).toBe(
      [
        `--- a/${term}`,
        `+++ b/${term}`,
        '@@ -1,5 +1,5 @@',
        ' ---',
        '-Title: Line audit',
        '+title: Line audit',
        ' owner: Enablement leed',
        '-reviewed: 5 October 2026',
        '+reviewed: 2026-10-05',
        ' ---',
        '',
      ].join('\n'),
    )
    expect(stdout).toContain('Mended: 2 places in 1 file.')
    expect(stdout).toContain('Did you mean `Enablement lead`?')
    expect(status).toBe(1)
  })

  it('leaves nothing that it could mend', () => {
    const root = withSlips()
    run('check', '--fix', '--root', root)
    const before = readFileSync(join(root, term))
    expect(run('check', '--fix', '--root', root).stdout).toContain('Nothing can be mended without asking.')
    expect(readFileSync(join(root, term))).toEqual(before)
  })

  it('touches no file of a root with nothing to fix', () => {
    const root = smallCompany()
    const { mtimeMs } = statSync(join(root, sold))
    expect(run('check', '--fix', '--root', root)).toMatchObject({ status: 0 })
    expect(statSync(join(root, sold)).mtimeMs).toBe(mtimeMs)
  })

  it('mends in several steps what was hidden by another slip', () => {
    const root = smallCompany()
    edit(root, sold, '---\ntitle: ', '\n\n---\nTitle: ')
    expect(run('check', '--fix', '--root', root)).toMatchObject({ status: 0 })
    expect(readFileSync(join(root, sold), 'utf8')).toMatch(/^---\ntitle: /)
  })

  it('only shows what it would do with --dry-run', () => {
    const root = withSlips()
    const before = readFileSync(join(root, term))
    const { stdout } = run('check', '--fix', '--dry-run', '--root', root)
    expect(stdout).toContain('+title: Line audit')
    expect(stdout).toContain('Would be mended: 2 places in 1 file.')
    expect(readFileSync(join(root, term))).toEqual(before)
  })

  it('mends only in the paths it is given', () => {
    const root = withSlips()
    const before = readFileSync(join(root, term))
    run('check', '--fix', '--root', root, join(root, 'playbooks'))
    expect(readFileSync(join(root, term))).toEqual(before)
  })

  it('keeps a machine’s output clean', () => {
    const { stdout, stderr } = run('check', '--fix', '--format', 'json', '--root', withSlips())
    expect(JSON.parse(stdout).summary.error).toBeGreaterThan(0)
    expect(stderr).toContain('+title: Line audit')
  })

  it.each([
    [['--dry-run'], '`--dry-run` goes with `--fix`'],
    [['--fix', '--watch'], 'don’t go together'],
  ])('%j is misuse', (args, sentence) => {
    const { status, stderr } = run('check', '--root', smallCompany(), ...args)
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

describe('what is offered to machines', () => {
  it('is in the JSON as places and text, the safe ones marked', () => {
    const root = withSlips()
    edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    const { findings } = JSON.parse(run('check', '--format', 'json', '--root', root).stdout)
    const fixes = findings.flatMap(({ fixes }: { fixes: unknown[] }) => fixes)
    const at = { file: term, start: { line: 2, column: 1 }, end: { line: 2, column: 6 } }
    expect(fixes).toContainEqual({ title: 'Write `title`', safe: true, edits: [{ at, put: 'title' }] })
    expect(fixes).toContainEqual(expect.objectContaining({ title: 'Write `Sales manager`', safe: false }))
  })

  it('is in SARIF as replacements', () => {
    const [{ results }] = JSON.parse(run('check', '--format', 'sarif', '--root', withSlips()).stdout).runs
    expect(results[0].fixes[0]).toMatchObject({
      description: { text: 'Write `title`' },
      artifactChanges: [
        {
          artifactLocation: { uri: term },
          replacements: [
            { deletedRegion: { startLine: 2, startColumn: 1, endColumn: 6 }, insertedContent: { text: 'title' } },
          ],
        },
      ],
    })
  })
})

it('fieldbook check --format summary counts by owner, folder and rule', () => {
  const root = withSlips()
  edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
  const { status, stdout } = run('check', '--format', 'summary', '--root', root)
  expect(status).toBe(1)
  expect(stdout).toMatchSnapshot()
})

it('fieldbook check --format summary finds the owner where front matter can’t be read', () => {
  const root = smallCompany()
  edit(root, 'fieldbook.yaml', 'name:', 'folders:\n  content/roles:\n    owner: Sales coach\nname:')
  edit(root, sold, 'title: New business', 'title: "New business')
  writeFileSync(join(root, term), '---\ntitle: Line audit\nowner: Enablement lead\nsummary: a: b\n---\n\nTwo shifts.\n')
  writeFileSync(join(root, 'content/roles/fitter.md'), '---\ntitle: Fitter\n---\n\nFits.\n')
  writeFileSync(join(root, 'content/glossary/stop.md'), 'A line stands still.\n')
  writeFileSync(join(root, 'content/glossary/cell.md'), 'title: Cell\n---\n\nMachines that stand together.\n')
  const { stdout } = run('check', '--format', 'summary', '--root', root)
  const owners = stdout.split('By folder')[0]?.match(/^\S.*?(?= {2,})/gm)
  expect([...(owners ?? [])].sort()).toEqual([
    ...['By owner', 'Enablement lead', 'Sales coach', 'front matter can’t be read', 'no front matter'],
  ])
})

it('fieldbook check --format summary says of front matter that only lacks a key no more than that nobody is known', () => {
  const root = smallCompany()
  writeFileSync(join(root, 'content/personas/fitter.md'), '---\ntitle: Fitter\n---\n\nFits.\n')
  const { stdout } = run('check', '--format', 'summary', '--root', root)
  expect(stdout).toMatch(/^not known {2,}1/m)
  expect(stdout).not.toContain('can’t be read')
})

describe('a source is written', () => {
  const before = (root: string): Uint8Array => readFileSync(join(root, sold))
  const after = new TextEncoder().encode('mended')

  it('not where somebody else has saved it meanwhile', () => {
    const root = smallCompany()
    const read = before(root)
    edit(root, sold, 'title: ', 'title: Another ')
    const theirs = readFileSync(join(root, sold))
    expect(writeSource(root, sold, after, read)).toMatchObject({
      done: false,
      problem: expect.stringContaining('meanwhile'),
    })
    expect(readFileSync(join(root, sold))).toEqual(theirs)
  })

  it('not over a file that is new', () => {
    const root = smallCompany()
    expect(writeSource(root, sold, after, undefined)).toMatchObject({ done: false, problem: 'there is a file already' })
  })

  it('through a link, which stays one, with the rights of the file', () => {
    const root = smallCompany()
    const read = before(root)
    const [real, linked] = [join(root, sold), join(root, 'content/processes/linked.md')]
    chmodSync(real, 0o640)
    symlinkSync(real, linked)
    expect(writeSource(root, 'content/processes/linked.md', after, read)).toEqual({ done: true })
    expect(lstatSync(linked).isSymbolicLink()).toBe(true)
    expect(readFileSync(realpathSync(linked), 'utf8')).toBe('mended')
    expect(statSync(real).mode & 0o777).toBe(0o640)
  })

  it('never outside the root, and not into a ring of links', () => {
    const [root, other] = [smallCompany(), smallCompany()]
    symlinkSync(join(other, sold), join(root, 'content/processes/outside.md'))
    symlinkSync(join(root, 'content/loop'), join(root, 'content/loop'))
    expect(writeSource(root, 'content/processes/outside.md', after, before(other))).toMatchObject({ done: false })
    expect(writeSource(root, '../outside.md', after, undefined)).toMatchObject({ done: false })
    expect(writeSource(root, 'content/loop/a.md', after, undefined)).toMatchObject({ done: false })
    expect(readFileSync(join(other, sold))).not.toEqual(after)
  })

  it('not below a file, and says so', () => {
    const root = smallCompany()
    mkdirSync(join(root, 'content/folder.md'))
    expect(writeSource(root, `${sold}/a.md`, after, undefined)).toMatchObject({
      done: false,
      problem: 'a file stands where a folder was expected',
    })
  })
})
