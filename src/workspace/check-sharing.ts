import { notInGit } from './changed-files.ts'
import { git } from './git.ts'

/**
 * Says why saves in a folder can’t become commits, or can’t be pushed, and what to do about it; undefined where they can, as
 * far as this machine knows: the Git host isn’t asked.
 */
export function checkSharing(root: string, { push }: { readonly push: boolean }): string | undefined {
  try {
    git(root, ['rev-parse', '--git-dir'])
  } catch (error) {
    const { message } = notInGit(error, 'HEAD', root)
    return push
      ? `${message} Clone the handbook from its Git host and edit it there, or leave \`--push\` out.`
      : `${message} \`git init\` in that folder makes it one; or leave \`--commit\` out.`
  }
  if (!push) return undefined
  try {
    git(root, ['rev-parse', '--verify', '--quiet', '@{upstream}'])
    return undefined
  } catch {
    return (
      'This branch goes with none on a Git host, so nothing can be pushed. ' +
      '`git push --set-upstream origin HEAD` brings the two together; with `--commit`, saves stay here.'
    )
  }
}
