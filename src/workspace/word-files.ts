import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { diskProblem } from './disk-problem.ts'
import { editionName } from './root.ts'
import type { Written } from './write-source.ts'
import { clearHalves, writeWhole } from './write-whole.ts'

/** Where a root’s Word files go, unless somebody wants them elsewhere. */
export function wordFolder(root: string): string {
  return join(root, editionName('docx'))
}

/** What stands where a Word file is to go; undefined where nothing does. */
export function readWordFile(place: string): Uint8Array | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false })?.isFile() ? readFileSync(place) : undefined
  } catch (error) {
    // What may not be looked at will be said when it is written.
    if (diskProblem(error) === undefined) throw error
    return undefined
  }
}

/** Writes a Word file whole or not at all; not while it is open in Word or LibreOffice. Never throws for the disk’s no. */
export function writeWordFile(place: string, bytes: Uint8Array): Written {
  try {
    if (isOpen(place)) return { done: false, problem: 'it is open in Word or LibreOffice' }
    writeWhole(place, bytes)
    const beside = readdirSync(dirname(place)).filter((name) => name.startsWith(`${basename(place)}.`))
    clearHalves(dirname(place), beside)
    return { done: true }
  } catch (error) {
    const problem = diskProblem(error)
    if (problem === undefined) throw error
    return { done: false, problem: problem.words }
  }
}

/** Both programs put a file beside the one that is open: Word’s lacks the first two letters of a long name. */
function isOpen(place: string): boolean {
  const [folder, name] = [dirname(place), basename(place)]
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~lock.${name}#`].some((it) =>
    existsSync(join(folder, it)),
  )
}
