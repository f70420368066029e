import { execFileSync } from 'node:child_process'

/** Runs Git in a folder, and gives what it prints. */
export function git(folder: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', args, {
    cwd: folder,
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    maxBuffer: 512_000_000,
    // Another repository that a hook or a build has set would be asked instead.
    env: { ...process.env, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, LC_ALL: 'C' },
  })
}

/** Why Git can’t say anything about a folder. */
export type NoHistory = 'no git' | 'no repository' | 'shallow'

export function whyNoHistory(error: unknown): NoHistory {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no git' : 'no repository'
}
