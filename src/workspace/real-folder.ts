import { realpathSync } from 'node:fs'

/** Where a folder really lies, through all links; undefined where there is none. */
export function realFolderOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
