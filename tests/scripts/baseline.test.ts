import { existsSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../src/web-editor/index.ts'
import { baselineFile } from '../../src/workspace/index.ts'
import { edit, emptyRoot, run, smallCompany } from './run.ts'

const sold = 'content/processes/new-business.md'
const slip = ['- **Decides:** Sales manager', '- **Decides:** Sale manager'] as const

/** A company with one slip: a decider whose name is misspelt. */
function withSlip(): string {
  const root = smallCompany()
  edit(root, sold, ...slip)
  return root
}

/** The same, with what is to fix let be. */
function withBaseline(): string {
  const root = withSlip()
  expect(run('check', '--root', root, '--write-baseline', baselineFile).status).toBe(0)
  return root
}

describe('the baseline of a root', () => {
  it('lets a site with old errors be built, counts them, and stops at a new one', () => {
    const root = withSlip()
    const build = run.with({ FIELDBOOK_BROWSER: 'none' })
    expect(build('build', '--root', root).status).toBe(1)
    run('check', '--root', root, '--write-baseline', baselineFile)
    const built = build('build', '--root', root)
    expect(built.stdout).toContain(`Let be, as ${baselineFile} says: 1 error. \`fieldbook check --all\` shows`)
    expect(built.status).toBe(0)
    expect(existsSync(join(root, 'dist/index.html'))).toBe(true)

    edit(root, sold, '- **Lead:** Account executive', '- **Lead:** Acount executive')
    const again = build('build', '--root', root)
    expect(again.status).toBe(1)
    expect(again.stdout).toContain('Acount executive')
    expect(again.stdout).not.toContain('Sale manager')
  })

  it('holds for a check without being named, though lines move, and shows all when asked to', () => {
    const root = withBaseline()
    edit(root, sold, '\n---\n', '\n---\n\nOne more paragraph, so that every line moves.\n')
    const { status, stdout, stderr } = run('check', '--root', root)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Nothing to fix.\n' })
    expect(stderr).toContain(`Let be, as ${baselineFile} says: 1 error.`)
    expect(JSON.parse(run('check', '--root', root, '--format', 'json').stdout).letBe).toBe(1)
    const all = run('check', '--root', root, '--all')
    expect(all.status).toBe(1)
    expect(all.stdout).toContain('Sale manager')
  })

  it('keeps what it holds when it is written again', () => {
    const root = withBaseline()
    const before = readFileSync(join(root, baselineFile), 'utf8')
    run('check', '--root', root, '--write-baseline', baselineFile)
    expect(readFileSync(join(root, baselineFile), 'utf8')).toBe(before)
  })

  it('tells what is mended, at its line, and `--fix` takes that out and nothing in', () => {
    const root = withBaseline()
    edit(root, sold, slip[1], slip[0])
    edit(root, sold, '- **Lead:** Account executive', '- **Lead:** Acount executive')
    const { stdout } = run('check', '--root', root)
    expect(stdout).toMatch(/^fieldbook-baseline\.json:2:3 {2}advice {2}baseline-mended$/m)
    const fixed = run('check', '--root', root, '--fix')
    expect(fixed.stdout).toContain('-  {"rule":"unknown-name"')
    expect(fixed.stdout).toContain('Acount executive')
    expect(fixed.status).toBe(1)
    expect(run('check', '--root', root).stdout).not.toContain('baseline-mended')
  })

  it('lets nothing be when it is damaged, and says so', () => {
    const root = withBaseline()
    edit(root, baselineFile, '"findings"', '<<<<<<< HEAD "findings"')
    const { status, stdout } = run('check', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toContain('baseline-unread')
    expect(stdout).toContain('Sale manager')
  })

  it('isn’t read where a link leads out of the root', () => {
    const root = withBaseline()
    const elsewhere = join(emptyRoot(), 'elsewhere.json')
    renameSync(join(root, baselineFile), elsewhere)
    symlinkSync(elsewhere, join(root, baselineFile))
    const { status, stdout } = run('check', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toMatch(/fieldbook-baseline\.json.*file-out-of-reach/)
  })
})

describe('the baseline of a root in the web editor', () => {
  it('holds: what it lets be is counted, and its own file isn’t offered', () => {
    const root = withBaseline()
    const desk = openDesk(root)
    const text = readFileSync(join(root, sold), 'utf8')
    const old = desk.check(sold, text)
    expect({ toFix: old.toFix, letBe: old.letBe }).toEqual({ toFix: [], letBe: 1 })
    const mended = desk.check(sold, text.replace(slip[1], slip[0]))
    expect(mended).toMatchObject({ toFix: [], letBe: 0, elsewhere: [] })
  })
})

describe('fieldbook check --baseline', () => {
  it('lets be what a file of another name holds, and shows what is new', () => {
    const root = withSlip()
    const baseline = join(root, 'old.json')
    expect(run('check', '--root', root, '--write-baseline', baseline).status).toBe(0)
    expect(run('check', '--root', root).status).toBe(1)
    const before = run('check', '--root', root, '--baseline', baseline)
    expect(before).toMatchObject({ status: 0, stdout: 'Nothing to fix.\n' })
    expect(before.stderr).toMatch(/Let be, as .*old\.json says: 1 error\./)

    edit(root, sold, '- **Lead:** Account executive', '- **Lead:** Acount executive')
    const after = run('check', '--root', root, '--baseline', baseline)
    expect(after.status).toBe(1)
    expect(after.stdout).toContain('Acount executive')
    expect(after.stdout).not.toContain('Sale manager')
  })

  it('says how many are mended', () => {
    const root = withSlip()
    const baseline = join(root, 'old.json')
    run('check', '--root', root, '--write-baseline', baseline)
    edit(root, sold, slip[1], slip[0])
    expect(run('check', '--root', root, '--baseline', baseline).stderr).toMatch(/Mended since: [1-9]/)
  })

  it('says what is wrong with a file that is none', () => {
    const root = smallCompany()
    const file = join(root, 'fieldbook.yaml')
    expect(run('check', '--root', root, '--baseline', file).stderr).toContain('is no baseline')
    expect(run('check', '--root', root, '--baseline', join(root, 'no.json'))).toMatchObject({ status: 2, stdout: '' })
  })
})
