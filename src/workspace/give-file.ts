import { constants, copyFileSync, existsSync, linkSync } from 'node:fs'

/**
 * Gives a finished file a second name, so that nothing is copied; a copy, where the disk has one name for each.
 *
 * @returns False where there is no such file any more.
 * @throws Where the disk says no.
 */
export function giveFile(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return copyFile(from, to)
  }
}

function copyFile(from: string, to: string): boolean {
  try {
    // What is there already may have a name elsewhere: it isn’t written to.
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (existsSync(from)) throw error
    return false
  }
}
