import { git } from './git.ts'

/** The path from the top of a Git repository to a folder in it, with a slash at its end; empty at the top, and without Git. */
export function placeInRepository(folder: string): string {
  try {
    return git(folder, ['rev-parse', '--show-prefix']).toString().trimEnd()
  } catch {
    return ''
  }
}
