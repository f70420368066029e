import { assemble, type Handbook } from '../compiler/index.ts'
import { filesAt } from './files-at.ts'
import { currentDay } from './root.ts'

/**
 * The handbook as a Git commit has it: the company’s sources alone, unchecked.
 *
 * @throws NotInGit
 */
export function handbookAt(root: string, commit: string): Handbook {
  const { settings, sources } = filesAt(root, commit)
  return assemble({ settings, sources, assets: [], today: currentDay() }).handbook
}
