import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit, run, smallCompany } from './run.ts'

describe('fieldbook addresses --since', () => {
  it('says which addresses lead nowhere, until the old name leads on', () => {
    const root = smallCompany()
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.com', 'commit', '-q', '-m', 'First'],
    ])
      execFileSync('git', args, { cwd: root })
    renameSync(join(root, 'content/guides/first-week.md'), join(root, 'content/guides/week-one.md'))
    const { status, stdout } = run('addresses', '--since', 'HEAD', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "/guides/first-week/
        “Your first week”, from content/guides/first-week.md, leads nowhere now.
        → If it is no longer in use, keep \`content/guides/first-week.md\` with \`status: retired\`. If it was renamed, write \`formerly: 'first-week'\` into \`content/guides/week-one.md\`.

      1 address leads nowhere since HEAD.
      "
    `)
    edit(root, 'content/guides/week-one.md', 'title:', 'formerly: first-week\ntitle:')
    expect(run('addresses', '--since', 'HEAD', '--root', root)).toMatchObject({
      status: 0,
      stdout: 'Every address since HEAD is kept or leads on.\n',
    })
  })

  it('says what it lacks: a commit, or a repository', () => {
    const root = smallCompany()
    expect(run('addresses', '--root', root).stderr).toContain('Say since which commit')
    expect(run('addresses', '--since', 'main', '--root', root)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('isn’t in a Git repository'),
    })
  })
})
