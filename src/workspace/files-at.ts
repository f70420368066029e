import type { Asset, Source } from '../compiler/index.ts'
import { notInGit } from './changed-files.ts'
import { readBlobs } from './git-blobs.ts'
import { git } from './git.ts'

/** The company’s files as a Git commit has them. */
export interface FilesAt {
  readonly settings: Source | undefined
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
}

/**
 * Reads a root’s sources as a Git commit has them, and the sizes of what lies beside them. Links are left out.
 *
 * @throws NotInGit
 */
export function filesAt(root: string, commit: string): FilesAt {
  try {
    // A name that begins with `-` would be an option.
    const id = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`])
      .toString()
      .trim()
    const tree = git(root, ['ls-tree', '-r', '-l', '-z', id, '--', 'content', 'playbooks', settingsFile])
    const files = tree
      .toString()
      .split('\0')
      .flatMap((line) => {
        const [, blob, size, file] = /^10\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? []
        return blob === undefined || file === undefined ? [] : [{ blob, file, bytes: Number(size) }]
      })
    const written = files.filter(({ file }) => file === settingsFile || isSource(file))
    const blobs = readBlobs(
      root,
      written.map(({ blob }) => blob),
    )
    const sources = written.flatMap(({ blob, file }): Source[] => {
      const bytes = blobs.get(blob)
      return bytes ? [{ file, bytes, origin: 'company' }] : []
    })
    return {
      settings: sources.find(({ file }) => file === settingsFile),
      sources: sources.filter(({ file }) => file !== settingsFile),
      assets: files.filter(({ file }) => !/\.mdx?$/i.test(file) && file !== settingsFile),
    }
  } catch (error) {
    throw notInGit(error, commit, root)
  }
}

const settingsFile = 'fieldbook.yaml'

function isSource(file: string): boolean {
  return /\.mdx?$/i.test(file) && !/(^|\/)README\.md$/i.test(file)
}
