import { copyFileSync, existsSync, linkSync } from 'node:fs'

/**
 * Gives a finished file a second name, so that nothing is copied; a copy, where the disk has one name for each.
 *
 * @returns False where there is no such file any more.
 * @throws Where the disk says no.
 */
export function isGiven(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return isCopied(from, to)
  }
}

function isCopied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to)
    return true
  } catch (error) {
    if (existsSync(from)) throw error
    return false
  }
}
