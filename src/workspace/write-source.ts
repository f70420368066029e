import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { diskProblem } from './disk-problem.ts'
import { writeHalf } from './write-whole.ts'

/** What became of a file that was to be written. */
export type Written = { readonly done: true } | { readonly done: false; readonly problem: string }

/**
 * Writes a source whole or not at all, and only where it still is as it was read: what somebody else saved meanwhile is
 * never lost. What may only be read stays as it is. A link is followed to the file it stands for; what leaves the root is left alone. Never throws.
 *
 * @param before the bytes it was read with; undefined for a file that isn't there yet
 */
export function writeSource(root: string, file: string, after: Uint8Array, before: Uint8Array | undefined): Written {
  try {
    const place = placeOf(root, file)
    if (place === undefined) return { done: false, problem: 'it lies outside the folder of `fieldbook.yaml`' }
    if (!isAs(place, before)) {
      return { done: false, problem: before ? 'somebody else has changed it meanwhile' : 'there is a file already' }
    }
    // Whoever may write everything would write this, too, against its owner's wish.
    if (before && (statSync(place).mode & 0o222) === 0) return { done: false, problem: 'it may only be read' }
    const fresh = join(dirname(place), `.${basename(place)}.${process.pid}.half`)
    try {
      writeHalf(fresh, after)
      if (before) chmodSync(fresh, statSync(place).mode)
      if (!isAs(place, before)) return { done: false, problem: 'somebody else has changed it meanwhile' }
      renameSync(fresh, place)
    } finally {
      rmSync(fresh, { force: true })
    }
    return { done: true }
  } catch (error) {
    const problem = diskProblem(error)
    if (problem === undefined) throw error
    return { done: false, problem: problem.words }
  }
}

/** Removes a source, only where it still is as it was read. What may only be read stays. Never throws. */
export function removeSource(root: string, file: string, before: Uint8Array): Written {
  try {
    const place = placeOf(root, file)
    if (place === undefined) return { done: false, problem: 'it lies outside the folder of `fieldbook.yaml`' }
    if (!isAs(place, before)) return { done: false, problem: 'somebody else has changed it meanwhile' }
    if ((statSync(place).mode & 0o222) === 0) return { done: false, problem: 'it may only be read' }
    // A link goes, and not what it stands for.
    rmSync(join(root, file))
    return { done: true }
  } catch (error) {
    const problem = diskProblem(error)
    if (problem === undefined) throw error
    return { done: false, problem: problem.words }
  }
}

/** Where the file really lies; its folder is made where it is missing. */
function placeOf(root: string, file: string): string | undefined {
  const inside = realpathSync(root) + sep
  const place = join(root, file)
  if (existsSync(place)) {
    const real = realpathSync(place)
    return real.startsWith(inside) ? real : undefined
  }
  if (!place.startsWith(join(root, sep))) return undefined
  mkdirSync(dirname(place), { recursive: true })
  const folder = realpathSync(dirname(place))
  return `${folder}${sep}`.startsWith(inside) ? join(folder, basename(place)) : undefined
}

function isAs(place: string, before: Uint8Array | undefined): boolean {
  if (!existsSync(place)) return before === undefined
  return before !== undefined && Buffer.compare(readFileSync(place), before) === 0
}
