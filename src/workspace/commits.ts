import { git } from './git.ts'
import { sourcePaths } from './history-key.ts'

/** A commit of the line that is checked out; a merge is one of the day it was merged. */
export interface Commit {
  /** `2026-11-22`, as it was committed. */
  readonly day: string
  /** Git’s ids of what each source was and became; zeros where it wasn’t there. */
  readonly files: readonly { readonly file: string; readonly before: string; readonly after: string }[]
  /** Has it no commit before it? */
  readonly isFirst: boolean
}

/** Commits that touched a root’s sources, the newest first. */
export function readCommits(root: string, which: { readonly most: number } | { readonly since: string }): Commit[] {
  const format = `--format=${mark}%cs %P`
  const options = ['--first-parent', '--diff-merges=first-parent', '--raw', '--no-abbrev', '--no-renames', '-z']
  const some = 'most' in which ? `--max-count=${String(which.most)}` : `--since=${which.since}T00:00:00Z`
  const asked = ['-c', 'core.quotePath=false', 'log', ...options, '--relative', some, format, '--', ...sourcePaths]
  return git(root, asked).toString().split(mark).slice(1).map(readCommit)
}

/** Has a blob this id, or is there none? */
export function isBlob(id: string): boolean {
  return !/^0+$/.test(id)
}

export function isSourceFile(file: string): boolean {
  return /\.mdx?$/i.test(file) && !/(^|\/)README\.md$/i.test(file)
}

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** A letter that is in no path and no date. */
const mark = '\u0001'

function readCommit(text: string): Commit {
  const [head = '', ...parts] = text.split('\0')
  const [day = '', ...parents] = head.trim().split(' ')
  const files = parts.flatMap((part, index) => {
    const [, before, after] = /^\n?:\d+ \d+ (\w+) (\w+) \w/.exec(part) ?? []
    const file = parts[index + 1]
    return before === undefined || after === undefined || file === undefined ? [] : [{ file, before, after }]
  })
  return { day, files, isFirst: parents.length === 0 }
}
