import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { baselineFile } from '../../src/workspace/index.ts'
import { host } from '../outward-links/host.ts'
import { bin, edit, environmentOf, type Outcome, run, smallCompany } from './run.ts'

const film = 'content/collateral/film.md'

/** A company with a film that is kept elsewhere, and a text that links to another page. */
function withLinks(media: string, page: string): string {
  const root = smallCompany()
  // No other host is asked by a test.
  for (const name of ['cost-of-waiting', 'line-audit-worksheet'])
    edit(root, `content/collateral/${name}.md`, `link: https://example.com/${name}\n`, '')
  const front = 'owner: Enablement lead\nreviewed: 2026-10-05'
  writeFileSync(
    join(root, film),
    `---\ntitle: Film\ntype: video\nshare: buyer\nlink: ${media}\n${front}\n---\n\nA plant, from the inside.\n`,
  )
  writeFileSync(join(root, 'content/glossary/oee.md'), `---\ntitle: OEE\n${front}\n---\n\nSee [elsewhere](${page}).\n`)
  return root
}

/** While it runs, this process answers as another host. */
async function check(root: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin, 'check', '--root', root, ...args],
      { env: environmentOf() },
      (error, stdout, stderr) => resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

it('asks other hosts where it is told to, and names the place of what leads nowhere or elsewhere', async () => {
  const { at, asked } = await host()
  const root = withLinks(`${at}/gone`, `${at}/moved`)
  expect((await check(root)).stdout).toBe('Nothing to fix.\n')
  expect(asked).toEqual([])
  const { status, stdout, stderr } = await check(root, '--links')
  expect(status).toBe(0)
  expect(stderr).toBe('Asked other hosts for 2 addresses.\n')
  expect(stdout.replaceAll(at, 'http://host')).toMatchInlineSnapshot(`
    "content/collateral/film.md:5:7  warning  link-dead
      \`http://host/gone\` isn’t there any more: its host answers 404
      5 | link: http://host/gone
        |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      → Find where it is now and write that address, or take the link out.

    content/glossary/oee.md:7:5  advice  link-moved
      \`http://host/moved\` has moved to \`http://host/there\`
      7 | See [elsewhere](http://host/moved).
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      → Write \`http://host/there\`, if it is what you mean.

    To fix: 1 warning, 1 piece of advice in 2 files.
    "
  `)
})

it('asks only for what stands in the files that are named, and lists hosts that say nothing', async () => {
  const { at, asked } = await host()
  const root = withLinks(`${at}/403`, `${at}/gone`)
  const { stdout, stderr } = await check(root, '--links', film)
  expect(stdout).toBe('Nothing to fix.\n')
  expect(stderr).toContain(`look at them yourself.\n  ${at}/403\n`)
  expect(new Set(asked.map(({ path }) => path))).toEqual(new Set(['/403']))
})

it('can be accepted and let be like anything else, by checks that ask nobody, too', async () => {
  const { at } = await host()
  const root = withLinks(`${at}/gone`, `${at}/there`)
  await check(root, '--links', '--write-baseline', baselineFile)
  expect(run('check', '--root', root).stdout).toBe('Nothing to fix.\n')
  const again = await check(root, '--links')
  expect(again.stdout).toBe('Nothing to fix.\n')
  expect(again.stderr).toContain('says: 1 warning.')
})

it('goes with nothing that runs again and again', () => {
  expect(run('check', '--links', '--watch', '--root', smallCompany())).toMatchObject({ status: 2 })
})
