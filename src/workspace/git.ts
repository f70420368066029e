import { execFileSync } from 'node:child_process'
import { devNull } from 'node:os'

/**
 * Asks Git about a folder, and gives what it prints. Nothing runs that the repository itself names, as it may be somebody
 * else’s: no hook, no watcher, no check of signatures; and nothing is fetched, which would run its own way to do so.
 */
export function git(folder: string, args: readonly string[], input?: string): Buffer {
  return runGit(folder, args, [], input)
}

/** The same where Git looks at the files as they lie there: without the filters that the repository names. */
export function gitOverFiles(folder: string, args: readonly string[]): Buffer {
  return runGit(folder, args, ownFilters(folder))
}

function runGit(
  folder: string,
  args: readonly string[],
  settings: readonly (readonly [string, string])[],
  input?: string,
): Buffer {
  return execFileSync('git', [...onlyAsked, ...args], {
    cwd: folder,
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    maxBuffer: 512_000_000,
    env: {
      ...process.env,
      // Another repository that a hook or a build has set would be asked instead.
      ...{ GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined, LC_ALL: 'C' },
      ...{ GIT_OPTIONAL_LOCKS: '0', GIT_ALLOW_PROTOCOL: '' },
      ...asEnvironment(settings),
    },
  })
}

/** What a repository’s own settings can’t overrule. See `git help config`. */
const onlyAsked: readonly string[] = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'log.showSignature=false',
  'diff.external=',
  // A folder that somebody has made look like the inside of a repository is none.
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting])

/** Settings that switch off the filters that a repository names itself; those of this person’s, for large files, stay. */
function ownFilters(folder: string): readonly (readonly [string, string])[] {
  const asked = ['config', '--show-scope', '--name-only', '-z', '--get-regexp', filter.source]
  const said = safely(() => git(folder, asked).toString().split('\0'))
  const names = new Set(
    said.flatMap((scope, index) => {
      const name = filter.exec(said[index + 1] ?? '')?.[1]
      return name !== undefined && (scope === 'local' || scope === 'worktree') ? [name] : []
    }),
  )
  return [...names].flatMap((name) => [
    [`filter.${name}.clean`, ''],
    [`filter.${name}.process`, ''],
    [`filter.${name}.required`, 'false'],
  ])
}

/** Git reads it, too, and knows no `(?:`. */
const filter = /^filter\.(.*)\.(clean|process|required)$/

/** Git finds nothing, or there is none: whoever asks next is told. */
function safely(ask: () => readonly string[]): readonly string[] {
  try {
    return ask()
  } catch {
    return []
  }
}

/** Behind those that are there already: names of filters may hold any sign, which `-c` doesn’t take. */
function asEnvironment(settings: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  const there = Number(process.env['GIT_CONFIG_COUNT'] ?? 0)
  return {
    ...(settings.length === 0 ? {} : { GIT_CONFIG_COUNT: String(there + settings.length) }),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${there + index}`, key],
        [`GIT_CONFIG_VALUE_${there + index}`, value],
      ]),
    ),
  }
}

/** Why Git can’t say anything about a folder. */
export type NoHistory = 'no git' | 'no repository' | 'shallow'

export function whyNoHistory(error: unknown): NoHistory {
  if (!(error instanceof Error)) return 'no repository'
  if ('code' in error && error.code === 'ENOENT') return 'no git'
  // What a clone has left on the host isn’t fetched.
  return 'stderr' in error && /promisor|not allowed/.test(String(error.stderr)) ? 'shallow' : 'no repository'
}
