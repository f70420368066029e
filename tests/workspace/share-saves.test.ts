import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkSharing, shareSaves } from '../../src/workspace/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'fieldbook-share-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [host, ours, theirs] = ['host', 'ours', 'theirs'].map((name) => join(folder, name)) as [string, string, string]
const about = { message: 'Edit “Page”', by: undefined }

/** A Git host, and two clones of it with two pages. */
beforeEach(() => {
  for (const place of [host, ours, theirs]) rmSync(place, { recursive: true, force: true })
  git(folder, 'init', '-q', '--bare', '-b', 'main', host)
  git(folder, 'clone', '-q', host, ours)
  git(ours, 'config', 'user.name', 'Editor')
  git(ours, 'config', 'user.email', 'editor@example.com')
  writeFileSync(join(ours, 'page.md'), 'one\ntwo\nthree\nfour\nfive\n')
  writeFileSync(join(ours, 'other.md'), 'other\n')
  git(ours, 'add', '.')
  git(ours, 'commit', '-qm', 'All')
  git(ours, 'push', '-q', '-u', 'origin', 'HEAD:main')
  git(folder, 'clone', '-q', host, theirs)
})

describe('whether saves can be shared', () => {
  it('is so in a clone whose branch goes with one on its host', () => {
    expect([true, false].map((push) => checkSharing(ours, { push }))).toEqual([undefined, undefined])
  })

  it('is so for commits alone on a branch of its own, which nothing can push', () => {
    git(ours, 'switch', '-qc', 'desk')
    expect(checkSharing(ours, { push: false })).toBeUndefined()
    expect(checkSharing(ours, { push: true })).toMatch(
      /^This branch goes with none on a Git host, .* `git push --set-up/,
    )
  })
})

describe('a save in Git', () => {
  it('commits the one file, in the name of who wrote it', async () => {
    for (const file of ['page.md', 'other.md']) appendFileSync(join(ours, file), 'more\n')
    const sharing = shareSaves(ours, { push: false })
    expect(await sharing.share(['page.md'], { message: 'Edit “Page”', by: 'jo@example.com' })).toEqual({
      step: 'committed',
    })
    expect(git(ours, 'log', '-1', '--format=%an <%ae> %s')).toBe('jo@example.com <jo@example.com> Edit “Page”\n')
    expect(git(ours, 'status', '--porcelain')).toBe(' M other.md\n')
    expect(await sharing.share(['page.md'], about)).toEqual({ step: 'unchanged' })
  })

  it.each([
    ['jo <chief@example.com>', 'jo chief@example.com <jo chief@example.com>'],
    ['jo@example.com\nCo-authored-by: x', 'jo@example.comCo-authored-by: x <jo@example.comCo-authored-by: x>'],
    ['Jo', 'Jo <>'],
  ])(
    'whoever calls himself %j is one author, with the signs taken out that would make him another',
    async (by, author) => {
      appendFileSync(join(ours, 'page.md'), 'more\n')
      expect(await shareSaves(ours, { push: false }).share(['page.md'], { message: 'Edit', by })).toEqual({
        step: 'committed',
      })
      expect(git(ours, 'log', '-1', '--format=%an <%ae>')).toBe(`${author}\n`)
    },
  )

  it('commits what belongs together at once: what is made, written and removed', async () => {
    git(ours, 'mv', 'other.md', 'moved.md')
    for (const file of ['page.md', 'draft.md']) appendFileSync(join(ours, file), 'more\n')
    const files = ['moved.md', 'other.md', 'page.md', 'never-was.md']
    expect(await shareSaves(ours, { push: false }).share(files, about)).toEqual({ step: 'committed' })
    expect(git(ours, 'show', '--name-status', '--no-renames', '--format=')).toBe(
      'A\tmoved.md\nD\tother.md\nM\tpage.md\n',
    )
    expect(git(ours, 'status', '--porcelain')).toBe('?? draft.md\n')
  })

  it('takes a file for itself, whatever it is called', async () => {
    for (const file of ['*.md', 'page.md', 'other.md']) appendFileSync(join(ours, file), 'more\n')
    expect(await shareSaves(ours, { push: false }).share(['*.md'], about)).toEqual({ step: 'committed' })
    expect(git(ours, 'status', '--porcelain')).toBe(' M other.md\n M page.md\n')
  })

  it('brings in what others pushed, and pushes', async () => {
    push(theirs, 'page.md', (text) => text.replace('one', 'ONE'))
    edit(ours, 'page.md', (text) => text.replace('five', 'FIVE'))
    expect(await shareSaves(ours, { push: true }).share(['page.md'], about)).toEqual({ step: 'pushed' })
    expect(readFileSync(join(ours, 'page.md'), 'utf8')).toBe('ONE\ntwo\nthree\nfour\nFIVE\n')
    git(theirs, 'pull', '-q')
    expect(readFileSync(join(theirs, 'page.md'), 'utf8')).toBe('ONE\ntwo\nthree\nfour\nFIVE\n')
  })

  it('sends later what couldn’t be sent at once', async () => {
    git(ours, 'remote', 'set-url', 'origin', join(folder, 'away'))
    edit(ours, 'page.md', (text) => `${text}six\n`)
    const sharing = shareSaves(ours, { push: true })
    expect(await sharing.share(['page.md'], about)).toMatchObject({ step: 'not pushed' })
    expect(await sharing.catchUp()).toEqual(expect.any(String))
    git(ours, 'remote', 'set-url', 'origin', host)
    expect(await sharing.catchUp()).toBeUndefined()
    expect(git(host, 'show', 'main:page.md')).toContain('six\n')
  })

  it('waits where both changed the same line: both versions are kept, and nothing is half done', async () => {
    push(theirs, 'page.md', (text) => text.replace('one', 'theirs'))
    edit(ours, 'page.md', (text) => text.replace('one', 'ours'))
    const shared = await shareSaves(ours, { push: true }).share(['page.md'], about)
    expect(shared).toMatchObject({ step: 'not pushed', problem: expect.stringMatching(/could not apply|CONFLICT/i) })
    expect(readFileSync(join(ours, 'page.md'), 'utf8')).toContain('ours\n')
    expect(git(ours, 'status', '--porcelain')).toBe('')
    expect(git(host, 'show', 'main:page.md')).toContain('theirs\n')
  })

  it('says why where there is no Git host, or no Git', async () => {
    rmSync(host, { recursive: true })
    edit(ours, 'page.md', (text) => `${text}more\n`)
    expect(await shareSaves(ours, { push: true }).share(['page.md'], about)).toMatchObject({ step: 'not pushed' })
    rmSync(join(ours, '.git'), { recursive: true })
    expect(await shareSaves(ours, { push: false }).share(['page.md'], about)).toMatchObject({
      step: 'not committed',
      problem: expect.stringContaining('not a git repository'),
    })
  })
})

function edit(clone: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(clone, file), change(readFileSync(join(clone, file), 'utf8')))
}

function push(clone: string, file: string, change: (text: string) => string): void {
  edit(clone, file, change)
  git(clone, 'commit', '-qam', 'Theirs')
  git(clone, 'push', '-q')
}

function git(place: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com']
  return execFileSync('git', [...who, ...args], { cwd: place, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
