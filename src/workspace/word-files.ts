import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { diskProblem } from './disk-problem.ts'
import { isAlive } from './is-alive.ts'
import { writePdf } from './printed-editions.ts'
import { editionName } from './root.ts'
import type { Written } from './write-source.ts'

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
    clearHalves(place)
    writePdf(dirname(place), basename(place), bytes)
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

/** Clears away what a killed run left half written. */
function clearHalves(place: string): void {
  const folder = dirname(place)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(`${basename(place)}.`) ? /\.(\d+)\.half$/.exec(name)?.[1] : undefined
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(folder, name), { force: true })
  }
}
