import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { bin, commitAll, edit, environmentOf, run, smallCompany } from './run.ts'

const sold = 'content/processes/new-business.md'

/** A company with one slip: a decider whose name is misspelt. */
function withSlip(): string {
  const root = smallCompany()
  edit(root, sold, '- **Decides:** Sales manager', '- **Decides:** Sale manager')
  return root
}

describe('fieldbook check, for machines', () => {
  it('writes SARIF that points at the place and names the rule', () => {
    const root = withSlip()
    edit(root, 'fieldbook.yaml', 'name:', 'address: https://playbook.example.com\nname:')
    const { status, stdout } = run('check', '--format', 'sarif', '--root', root)
    const [log] = JSON.parse(stdout).runs
    expect(status).toBe(1)
    expect(JSON.parse(stdout).version).toBe('2.1.0')
    const result = log.results[0]
    expect(result).toMatchObject({
      ruleId: 'unknown-name',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: sold }, region: { startColumn: 16 } } }],
    })
    expect(result.message.text).toContain('Did you mean `Sales manager`?')
    expect(log.tool.driver.rules[result.ruleIndex]).toMatchObject({
      id: 'unknown-name',
      helpUri: 'https://playbook.example.com/rules/unknown-name/',
    })
  })

  it('writes annotations for GitHub, one a line, the special letters escaped', () => {
    const root = withSlip()
    const { stdout } = run('check', '--format', 'github', '--root', root)
    const [first, ...others] = stdout.trimEnd().split('\n')
    expect(first).toMatch(
      /^::error file=content\/processes\/new-business\.md,line=\d+,endLine=\d+,col=16,endColumn=\d+,title=unknown-name::.*%0A→ Did you mean/,
    )
    expect(others).toHaveLength(1)
  })
})

describe('a slip that stands in several files', () => {
  it('is found in each, whichever is asked about', () => {
    const root = smallCompany()
    const [one, other] = ['content/glossary/one.md', 'content/glossary/other.md']
    for (const [index, file] of [one, other].entries())
      writeFileSync(
        join(root, file),
        `---\ntitle: Word ${index}\nowner: Enablement lead\nreviewed: 2026-10-05\n---\n\nText.\n\n- **See also:** Payb\n`,
      )
    for (const file of [one, other]) {
      const { status, stdout } = run('check', '--root', root, file)
      expect({ status, place: stdout.split(' ')[0] }).toEqual({ status: 1, place: `${file}:9:17` })
    }
    expect(run('check', '--root', root, '--format', 'github').stdout.match(/^::error/gm)).toHaveLength(2)
    const both = run('check', '--root', root).stdout
    expect(both).toContain(`see ${other}:9:17  and here`)
    expect(both).toContain('2 errors in 2 files')
  })
})

describe('fieldbook check --since', () => {
  it('shows only what stands in files that changed, new ones too', () => {
    const root = withSlip()
    commitAll(root)
    expect(run('check', '--root', root, '--since', 'HEAD').stdout).toBe('Nothing to fix.\n')
    writeFileSync(join(root, 'content/glossary/new.md'), 'No front matter at all.\n')
    const { status, stdout } = run('check', '--root', root, '--since', 'HEAD')
    expect(status).toBe(1)
    expect(stdout).toContain('content/glossary/new.md')
    expect(stdout).not.toContain(sold)
  })

  it.each<[string, (root: string) => void]>([
    ['a page is removed', (root) => rmSync(join(root, 'content/personas/chief-financial-officer.md'))],
    [
      'a page gets another title',
      (root) => edit(root, 'content/roles/account-executive.md', 'title: Account executive', 'title: Hunter'),
    ],
    [
      'a stage gets another name',
      (root) => edit(root, 'content/processes/new-business.md', '## Qualification', '## Vetting'),
    ],
  ])('shows what breaks elsewhere where %s', (_, change) => {
    const root = smallCompany()
    commitAll(root)
    change(root)
    const all = run('check', '--root', root)
    const { status, stdout, stderr } = run('check', '--root', root, '--since', 'HEAD')
    expect(stdout).toBe(all.stdout)
    expect(stdout).toMatch(/^(playbooks|content\/processes)\//m)
    expect(status).toBe(1)
    expect(stderr).toBe('Since HEAD, 1 file has changed. What was to fix in other files before isn’t shown.\n')
  })

  it('counts what a check looks at: settings, sources and files beside them, also those that are gone', () => {
    const root = smallCompany()
    for (const name of ['page.html', 'before.txt']) write(root, `dist/${name}`, 'Built.')
    write(root, 'content/guides/sheet.csv', 'a,b')
    commitAll(root)
    const since = () => run('check', '--root', root, '--since', 'HEAD').stderr
    for (const name of ['dist/page.html', 'dist/more.html', '.fieldbook/kept.json', 'public/logo.svg', 'notes.md'])
      write(root, name, 'Built anew.')
    for (const name of ['content/.DS_Store', 'content/README.md']) write(root, name, 'Nothing that is read.')
    rmSync(join(root, 'dist/before.txt'))
    expect(since()).toContain('Since HEAD, 0 files have changed.')
    edit(root, 'fieldbook.yaml', 'name:', '# Ours.\nname:')
    rmSync(join(root, 'content/guides/sheet.csv'))
    write(root, 'content/guides/other.csv', 'c,d')
    git(root, 'mv', 'content/glossary/payback.md', 'content/glossary/pay-back.md')
    expect(since()).toContain('Since HEAD, 5 files have changed.')
  })

  it('says so where there is no Git, no such commit, or no commit at all', () => {
    const root = smallCompany()
    const without = run.with({ GIT_CEILING_DIRECTORIES: join(root, '..') })('check', '--root', root, '--since', 'HEAD')
    expect(without).toMatchObject({ status: 2, stdout: '' })
    expect(without.stderr).toContain('isn’t in a Git repository')
    git(root, 'init', '-q')
    for (const commit of ['HEAD', 'no-such', '--all']) {
      const { status, stderr } = run('check', '--root', root, `--since=${commit}`)
      expect(status).toBe(2)
      expect(stderr).toContain(`Git knows no commit \`${commit}\``)
    }
  })
})

describe('fieldbook check --since, in a clone that is cut off', () => {
  it('says that the commit has to be fetched, and works from one that is there', () => {
    const root = withSlip()
    git(root, 'init', '-q')
    for (const message of ['First', 'Second']) {
      writeFileSync(join(root, 'content/notes.txt'), message)
      git(root, 'add', '.')
      git(root, '-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qm', message)
    }
    const first = execFileSync('git', ['rev-parse', 'HEAD~1'], { cwd: root, encoding: 'utf8' }).trim()
    const shallow = `${root}-shallow`
    git(root, 'clone', '-q', '--depth', '1', `file://${root}`, shallow)
    const before = run('check', '--root', shallow, '--since', first)
    expect(before).toMatchObject({ status: 2, stdout: '' })
    expect(before.stderr).toContain('In a shallow clone, fetch it first.')
    expect(run('check', '--root', shallow, '--since', 'HEAD').stdout).toBe('Nothing to fix.\n')
    rmSync(shallow, { recursive: true })
  })
})

describe('annotations and SARIF', () => {
  it('name files by their path in the repository, also where the root is a folder of it', () => {
    const repository = withSlip()
    const root = join(repository, 'sales & more')
    mkdirSync(root)
    for (const part of ['fieldbook.yaml', 'content', 'playbooks']) renameSync(join(repository, part), join(root, part))
    git(repository, 'init', '-q')
    const [github, sarif, text] = ['github', 'sarif', 'text'].map(
      (format) => run('check', '--root', root, '--format', format).stdout,
    )
    expect(github).toContain(`::error file=sales & more/${sold},line=`)
    expect(sarif).toContain(`"uri": "sales%20%26%20more/${sold}"`)
    expect(text).toMatch(new RegExp(`^${sold}:`, 'm'))
  })
})

describe('severities in fieldbook.yaml', () => {
  it('make a rule weigh less, nothing or more', () => {
    const root = withSlip()
    const settings = readFileSync(join(root, 'fieldbook.yaml'), 'utf8')
    const weighing = (weight: string): { status: number | null; stdout: string } => {
      writeFileSync(join(root, 'fieldbook.yaml'), `${settings}severities:\n  unknown-name: ${weight}\n`)
      return run('check', '--root', root)
    }
    expect(weighing('off')).toMatchObject({ status: 0, stdout: 'Nothing to fix.\n' })
    expect(weighing('advice')).toMatchObject({ status: 0, stdout: expect.stringContaining('advice  unknown-name') })
    expect(weighing('error').status).toBe(1)
    expect(weighing('deadly').stdout).toContain('deadly')
  })
})

describe('fieldbook check --explain', () => {
  it('prints the page of a rule', () => {
    const { status, stdout } = run('check', '--explain', 'gate-without-decider')
    expect(status).toBe(0)
    expect(stdout).toContain('gate-without-decider, ')
    expect(stdout).toContain('## How to fix')
  })

  it('offers the nearest rule', () => {
    expect(run('check', '--explain', 'gate-without-decidr').stderr).toContain('Did you mean `gate-without-decider`?')
  })
})

it(
  'fieldbook check --watch says again what is to fix when a file is saved, half or whole',
  { timeout: 60_000 },
  async () => {
    const root = smallCompany()
    const watcher = spawn(process.execPath, [bin, 'check', '--watch', '--root', root], { env: environmentOf() })
    try {
      let output = ''
      watcher.stdout.on('data', (data: Buffer) => (output += data.toString()))
      await until(() => output.includes('Waiting for the next save'))
      expect(output).toContain('Nothing to fix.')
      output = ''
      const text = readFileSync(join(root, sold), 'utf8')
      writeFileSync(join(root, sold), text.replace('- **Decides:** Sales manager', '- **Decides:** Sale manager'))
      await until(() => output.includes('Waiting for the next save'))
      expect(output).toContain('Did you mean `Sales manager`?')
      output = ''
      writeFileSync(join(root, sold), text)
      await until(() => output.includes('Waiting for the next save'))
      expect(output).toContain('Nothing to fix.')

      output = ''
      writeFileSync(join(root, sold), text.slice(0, text.indexOf('roles:')))
      await until(() => output.includes('Waiting for the next save'))
      expect(output).toContain(sold)
      output = ''
      writeFileSync(join(root, `${sold}.new`), text)
      rmSync(join(root, sold))
      renameSync(join(root, `${sold}.new`), join(root, sold))
      await until(() => output.includes('Nothing to fix.'))
    } finally {
      watcher.kill()
    }
  },
)

it(
  'fieldbook check --watch says that the settings are gone, waits, and goes on when they are back',
  { timeout: 60_000 },
  async () => {
    const root = withSlip()
    const settings = join(root, 'fieldbook.yaml')
    const watcher = spawn(process.execPath, [bin, 'check', '--watch', '--root', root], { env: environmentOf() })
    try {
      let output = ''
      watcher.stdout.on('data', (data: Buffer) => (output += data.toString()))
      await until(() => output.includes('Waiting for the next save'))
      output = ''
      renameSync(settings, `${settings}.away`)
      await until(() => output.includes('Ctrl-C stops'))
      expect(output).toMatch(
        /^\n`.*` has no `fieldbook\.yaml`, so it isn’t a Fieldbook root\. Until .* nothing is checked/,
      )
      expect(output).not.toContain(sold)
      output = ''
      renameSync(`${settings}.away`, settings)
      await until(() => output.includes('Waiting for the next save'))
      expect(output).toContain(sold)
    } finally {
      watcher.kill()
    }
  },
)

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(20)
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}

function git(root: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: root })
}
