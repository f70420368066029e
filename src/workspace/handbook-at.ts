import { assemble, type Handbook, type Source } from '../compiler/index.ts'
import { notInGit } from './changed-files.ts'
import { readBlobs } from './git-blobs.ts'
import { git } from './git.ts'
import { currentDay } from './root.ts'

/**
 * The handbook as a Git commit has it: the company’s sources alone, unchecked.
 *
 * @throws NotInGit
 */
export function handbookAt(root: string, commit: string): Handbook {
  try {
    // A name that begins with `-` would be an option.
    const id = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`])
    const tree = git(root, [
      'ls-tree',
      '-r',
      '-z',
      id.toString().trim(),
      '--',
      'content',
      'playbooks',
      'fieldbook.yaml',
    ])
    const files = tree
      .toString()
      .split('\0')
      .flatMap((line) => {
        const [, blob, file] = /^\d+ blob (\w+)\t(.*)$/s.exec(line) ?? []
        return blob === undefined || file === undefined ? [] : [{ blob, file }]
      })
      .filter(({ file }) => file === 'fieldbook.yaml' || (/\.mdx?$/i.test(file) && !/(^|\/)README\.md$/i.test(file)))
    const blobs = readBlobs(
      root,
      files.map(({ blob }) => blob),
    )
    const sources = files.flatMap(({ blob, file }): Source[] => {
      const bytes = blobs.get(blob)
      return bytes ? [{ file, bytes, origin: 'company' }] : []
    })
    return assemble({
      settings: sources.find(({ file }) => file === 'fieldbook.yaml'),
      sources: sources.filter(({ file }) => file !== 'fieldbook.yaml'),
      assets: [],
      today: currentDay(),
    })
  } catch (error) {
    throw notInGit(error, commit, root)
  }
}
