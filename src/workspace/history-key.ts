import { git, whyNoHistory } from './git.ts'

/** Stands for all that `readHistory` and `editionDay` look at. */
export function historyKey(root: string): string {
  try {
    return git(root, ['log', '-1', '--format=%H %P', '--', ...sourcePaths, 'fieldbook.yaml']).toString()
  } catch (error) {
    return whyNoHistory(error)
  }
}

/** The folders whose history is told. */
export const sourcePaths = ['content', 'playbooks']
