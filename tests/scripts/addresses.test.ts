import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitAll, edit, run, smallCompany } from './run.ts'

describe('fieldbook addresses --since', () => {
  it('says which addresses lead nowhere, until the old name leads on', () => {
    const root = smallCompany()
    commitAll(root)
    renameSync(join(root, 'content/guides/first-week.md'), join(root, 'content/guides/week-one.md'))
    const { status, stdout } = run('addresses', '--since', 'HEAD', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "/guides/first-week/
        “Your first week”, from content/guides/first-week.md, leads nowhere now.
        → If it is no longer in use, keep \`content/guides/first-week.md\` with \`status: retired\`. If it is \`content/guides/week-one.md\` now, \`first-week\` leads on.

      If that is what became of them, paste this into the front matter of \`content/guides/week-one.md\`:

      formerly:
        - first-week

      1 address leads nowhere since HEAD.
      "
    `)
    edit(root, 'content/guides/week-one.md', 'title:', 'formerly: first-week\ntitle:')
    expect(run('addresses', '--since', 'HEAD', '--root', root)).toMatchObject({
      status: 0,
      stdout: 'Every address since HEAD is kept or leads on.\n',
    })
  })

  it('tells a block that can be pasted as it is, after which nothing is gone and nothing is to fix', () => {
    const root = smallCompany()
    const process = 'content/processes/new-business.md'
    const playbook = 'playbooks/account-executive/chief-financial-officer.md'
    edit(root, process, 'type: opportunity', "formerly: '#first-talk -> #qualification'\ntype: opportunity")
    commitAll(root)
    for (const file of [process, playbook]) {
      edit(root, file, '## Qualification', '## Qualify them')
      edit(root, file, '## Closing', '## Signing')
    }
    const { stdout } = run('addresses', '--since', 'HEAD', '--root', root)
    expect(stdout).toMatchInlineSnapshot(`
      "/playbooks/account-executive/chief-financial-officer/#qualification
        “Qualification”, from playbooks/account-executive/chief-financial-officer.md, leads nowhere now, nor do 5 places below it.
        → \`#qualification -> #qualify-them\` in \`content/processes/new-business.md\` leads on.

      /playbooks/account-executive/chief-financial-officer/#closing
        “Closing”, from playbooks/account-executive/chief-financial-officer.md, leads nowhere now, nor do 2 places below it.
        → \`#closing -> #signing\` in \`content/processes/new-business.md\` leads on.

      /processes/new-business/#qualification
        “Qualification”, from content/processes/new-business.md, leads nowhere now, nor do 3 places below it.
        → \`#qualification -> #qualify-them\` in \`content/processes/new-business.md\` leads on.

      /processes/new-business/#closing
        “Closing”, from content/processes/new-business.md, leads nowhere now, nor do 3 places below it.
        → \`#closing -> #signing\` in \`content/processes/new-business.md\` leads on.

      If that is what became of them, paste this into the front matter of \`content/processes/new-business.md\`, in the place of its \`formerly\`:

      formerly:
        - '#first-talk -> #qualify-them'
        - '#qualification -> #qualify-them'
        - '#closing -> #signing'

      17 addresses lead nowhere since HEAD.
      "
    `)
    const [block = ''] = /^formerly:\n(?: {2}- .*\n)+/m.exec(stdout) ?? []
    const { edits } = JSON.parse(run('addresses', '--since', 'HEAD', '--format', 'json', '--root', root).stdout) as {
      edits: unknown
    }
    expect(edits).toEqual([expect.objectContaining({ file: process, text: block })])
    edit(root, process, "formerly: '#first-talk -> #qualification'\n", block)
    expect(run('addresses', '--since', 'HEAD', '--root', root).status).toBe(0)
    expect(run('check', '--root', root).stdout).toBe('Nothing to fix.\n')
  })

  it('lists what a heading may have become where that isn’t clear', () => {
    const root = smallCompany()
    const guide = 'content/guides/first-week.md'
    edit(root, guide, '### Check yourself', '## Pay\n\nWeekly.\n\n### Check yourself')
    commitAll(root)
    edit(root, guide, '## Pay\n\nWeekly.', '## Who to ask\n\nAnna.\n\n## Where to sit\n\nHere.')
    expect(run('addresses', '--since', 'HEAD', '--root', root).stdout).toMatchInlineSnapshot(`
      "/guides/first-week/#pay
        “Pay”, from content/guides/first-week.md, leads nowhere now.
        → If its text stands under another heading, add the line that is right to \`formerly\` of \`content/guides/first-week.md\`:
          - '#pay -> #who-to-ask'
          - '#pay -> #where-to-sit'

      1 address leads nowhere since HEAD.
      "
    `)
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
