import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { editionDay, openBook } from '../../src/workspace/index.ts'

const roots: string[] = []
afterEach(() => {
  roots.splice(0).forEach((root) => rmSync(root, { recursive: true }))
  delete process.env['SOURCE_DATE_EPOCH']
})

it('is the day of the newest review where Git knows nothing, and undefined where nothing was reviewed', () => {
  expect(dayOf(rootWith({ oee: '2026-10-05', mttr: '2026-11-02' }))).toBe('2026-11-02')
  expect(dayOf(rootWith({ oee: undefined }))).toBeUndefined()
})

it('is the day of the last commit that touched the sources', () => {
  const root = rootWith({ oee: '2026-10-05' })
  commit(root, '2026-11-10')
  writeFileSync(join(root, 'notes.txt'), 'Something else.')
  commit(root, '2026-11-20')
  expect(dayOf(root)).toBe('2026-11-10')
  writeFileSync(join(root, 'fieldbook.yaml'), 'name: Another\n')
  commit(root, '2026-11-21')
  expect(dayOf(root)).toBe('2026-11-21')
})

it('is the day of the moment that is told, in universal time', () => {
  const root = rootWith({ oee: '2026-10-05' })
  process.env['SOURCE_DATE_EPOCH'] = String(Date.parse('2026-11-15T23:59:59Z') / 1000)
  expect(dayOf(root)).toBe('2026-11-15')
  process.env['SOURCE_DATE_EPOCH'] = 'yesterday'
  expect(dayOf(root)).toBe('2026-10-05')
})

function dayOf(root: string): string | undefined {
  return editionDay(root, openBook({ root, today: '2030-01-01' }).handbook)
}

function rootWith(reviewed: Readonly<Record<string, string | undefined>>): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-edition-'))
  roots.push(root)
  mkdirSync(join(root, 'content/glossary'), { recursive: true })
  writeFileSync(join(root, 'fieldbook.yaml'), 'name: Test\n')
  for (const [name, day] of Object.entries(reviewed)) {
    const front = [`title: ${name}`, ...(day === undefined ? [] : [`reviewed: ${day}`])].join('\n')
    writeFileSync(join(root, `content/glossary/${name}.md`), `---\n${front}\n---\n\nText.\n`)
  }
  return root
}

function commit(root: string, day: string): void {
  const at = `${day}T12:00:00+00:00`
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: root, env })
  }
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'Change')
}
