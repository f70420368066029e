import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** An empty folder, gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-'))
  folders.push(folder)
  return folder
}

/** A repository whose first commit holds nothing but the settings. */
export function repository(): string {
  const root = freshFolder()
  git(root, '2026-07-01', 'init', '-q', '-b', 'main')
  commit(root, '2026-07-01', { 'fieldbook.yaml': 'name: Test\n' })
  return root
}

export function commit(root: string, day: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  git(root, day, 'add', '-A')
  git(root, day, 'commit', '-q', '-m', 'Change')
}

export function clone(root: string, depth: number): string {
  const place = freshFolder()
  git(place, '2026-11-22', 'clone', '-q', '--depth', String(depth), `file://${root}`, 'copy')
  return join(place, 'copy')
}

export function git(root: string, day: string, ...args: string[]): void {
  const at = `${day}T12:00:00+00:00`
  const who = { GIT_AUTHOR_NAME: 'Anna', GIT_AUTHOR_EMAIL: 'anna@example.com', GIT_AUTHOR_DATE: at }
  const also = { GIT_COMMITTER_NAME: 'Anna', GIT_COMMITTER_EMAIL: 'anna@example.com', GIT_COMMITTER_DATE: at }
  execFileSync('git', args, { cwd: root, env: { ...process.env, ...who, ...also }, stdio: 'pipe' })
}

export function term(title: string, text: string, front = ''): string {
  return `---\ntitle: ${title}\n${front === '' ? '' : `${front}\n`}---\n\n${text}\n`
}
