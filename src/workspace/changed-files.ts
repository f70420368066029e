import { git, gitOverFiles } from './git.ts'
import { isHidden } from './where-link-leads.ts'

/**
 * What a check looks at that differs from a Git commit, that Git doesn't know yet, or that was removed: settings, sources and
 * the files beside them, as paths from the root.
 *
 * @throws NotInGit
 */
export function changedFiles(root: string, since: string): ReadonlySet<string> {
  const linesOf = (answer: Buffer): string[] =>
    answer
      .toString()
      .split('\0')
      .filter((line) => line !== '' && isLookedAt(line))
  try {
    // A name that begins with `-` would be an option.
    const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`]
    const commit = git(root, asked).toString().trim()
    const plainly = ['--name-only', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=dirty']
    return new Set([
      ...linesOf(gitOverFiles(root, ['diff', ...plainly, '--relative', '-z', commit, '--', ...places])),
      ...linesOf(git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', ...places])),
    ])
  } catch (error) {
    throw notInGit(error, since, root)
  }
}

/** Where a root has what is read. What is built of it lies beside, and Git may know of that, too. */
const places: readonly string[] = ['fieldbook.yaml', 'content', 'playbooks']

function isLookedAt(file: string): boolean {
  return !file.split('/').some(isHidden) && !/(^|\/)README\.md$/i.test(file)
}

/** Git can't say what changed: the message says why. */
export class NotInGit extends Error {}

/** Says why Git has no answer about a commit. */
export function notInGit(error: unknown, commit: string, root: string): NotInGit {
  return new NotInGit(reasonOf(error, commit, root), { cause: error })
}

function reasonOf(error: unknown, since: string, root: string): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'There is no Git on this machine.'
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  if (/not a git repository/i.test(words)) return `\`${root}\` isn’t in a Git repository.`
  if (/dubious ownership/i.test(words)) return `Git doesn’t read \`${root}\`, as it belongs to somebody else.`
  if (/promisor|not allowed/.test(words))
    return 'This clone has left files with the Git host, and nothing is fetched. Clone the whole of it.'
  return `Git knows no commit \`${since}\` here. In a shallow clone, fetch it first.`
}
