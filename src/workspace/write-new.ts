import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { diskProblem } from './disk-problem.ts'
import type { Written } from './write-source.ts'

/** What stands where a new file is to go: nothing, the same bytes, or something else. */
export function standingAt(folder: string, file: string, content: Uint8Array): 'nothing' | 'the same' | 'another' {
  const place = join(folder, file)
  try {
    // A link that leads nowhere is there, too.
    const stat = lstatSync(place, { throwIfNoEntry: false })
    if (!stat) return 'nothing'
    return stat.isFile() && Buffer.compare(readFileSync(place), content) === 0 ? 'the same' : 'another'
  } catch (error) {
    // What may not be looked at will be said when it is written.
    if (diskProblem(error) === undefined) throw error
    return 'nothing'
  }
}

/** Writes a file that isn't there yet; its folders are made. Never writes over anything, never throws for the disk's no. */
export function writeNew(folder: string, file: string, content: Uint8Array): Written {
  const place = join(folder, file)
  try {
    mkdirSync(dirname(place), { recursive: true })
    if (!(realpathSync(dirname(place)) + sep).startsWith(realpathSync(folder) + sep))
      return { done: false, problem: 'its folder is a link that leads elsewhere' }
    writeFileSync(place, content, { flag: 'wx' })
    return { done: true }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST' && existsSync(place))
      return { done: false, problem: 'there is a file already' }
    const problem = diskProblem(error)
    if (problem === undefined) throw error
    return { done: false, problem: problem.words }
  }
}
