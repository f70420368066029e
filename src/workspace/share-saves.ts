import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What Git made of a saved file. */
export type Shared =
  | { readonly step: 'unchanged' | 'committed' | 'pushed' }
  /** How far it came: what is committed is safe, and goes along with the next push. */
  | { readonly step: 'not committed' | 'not pushed'; readonly problem: string }

export interface SaveSharing {
  /** Commits these files, written or removed, and nothing else that is changed in the folder; then pushes, where that is wanted. */
  readonly share: (
    files: readonly string[],
    about: { readonly message: string; readonly by: string | undefined },
  ) => Promise<Shared>
  /** Brings in what others have pushed, and pushes what is still waiting. Says why where it can't. */
  readonly catchUp: () => Promise<string | undefined>
}

/** Takes what is saved in a folder into Git, one step after the other. */
export function shareSaves(root: string, { push }: { readonly push: boolean }): SaveSharing {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return {
    share: (files, { message, by }) =>
      inTurn(async () => {
        const committed = await commit(root, files, message, by)
        if (committed !== 'committed' || !push) return asShared(committed)
        const problem = await exchange(root)
        return problem === undefined ? { step: 'pushed' } : { step: 'not pushed', problem }
      }),
    catchUp: () => inTurn(() => exchange(root)),
  }
}

type Committed = 'unchanged' | 'committed' | { readonly problem: string }

async function commit(
  root: string,
  files: readonly string[],
  message: string,
  by: string | undefined,
): Promise<Committed> {
  // Git takes no path that it neither knows nor finds: one that was never committed, and is removed.
  const changed: string[] = []
  for (const file of files) {
    const status = await git(root, ['status', '--porcelain', '--', file]).catch(reasonOf)
    if (typeof status !== 'string') return status
    if (status.trim() !== '') changed.push(file)
  }
  if (changed.length === 0) return 'unchanged'
  const path = ['--', ...changed]
  const written = changed.filter((file) => existsSync(join(root, file)))
  // Whoever is logged in has written it; the machine’s own identity, if it has one, only takes it in.
  const who = by?.replaceAll(/[<>\n\r]/g, '').trim()
  const author = who === undefined || who === '' ? [] : [`--author=${who} <${who.includes('@') ? who : ''}>`]
  const problem =
    (written.length > 0 ? await tryGit(root, ['add', '--', ...written]) : undefined) ??
    (await tryGit(root, ['commit', '--quiet', '--only', ...author, '-m', message, ...path]))
  return problem === undefined ? 'committed' : { problem }
}

async function exchange(root: string): Promise<string | undefined> {
  return (await bringIn(root)) ?? (await tryGit(root, ['push', '--quiet']))
}

/** Takes others' commits below our own. Where both changed the same lines, ours wait, and nothing is half done. */
async function bringIn(root: string): Promise<string | undefined> {
  const problem = await tryGit(root, ['pull', '--quiet', '--rebase', '--autostash'])
  if (problem !== undefined) await tryGit(root, ['rebase', '--abort'])
  return problem
}

function asShared(committed: Committed): Shared {
  return typeof committed === 'string' ? { step: committed } : { step: 'not committed', problem: committed.problem }
}

async function tryGit(root: string, args: readonly string[]): Promise<string | undefined> {
  const result = await git(root, args).catch(reasonOf)
  return typeof result === 'string' ? undefined : result.problem
}

const run = promisify(execFile)

async function git(root: string, args: readonly string[]): Promise<string> {
  // Nobody sits there to answer a question for a password.
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  // A file may be called `*.md`: it isn’t all of them.
  const { stdout } = await run('git', ['--literal-pathspecs', ...args], { cwd: root, env, timeout: 60_000 })
  return stdout
}

/** The first line of what Git says that isn't a hint. */
function reasonOf(error: unknown): { readonly problem: string } {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return { problem: 'there is no Git on this machine' }
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const line = said.split('\n').find((it) => /^(fatal|error|CONFLICT|! \[|Author identity)/.test(it.trim()))
  return { problem: (line ?? said.split('\n')[0] ?? '').replace(/^(fatal|error): /, '').trim() || 'Git says no more' }
}
