import { existsSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset } from '../compiler/index.ts'
import { publicFiles } from './public-files.ts'
import { generatorRoot } from './root.ts'

/** The stamps of all that a site shows besides its sources: what lies in `public/`, and the files beside the sources. */
export function stampsBeside(root: string, assets: readonly Asset[]): string[] {
  return [
    ...publicFiles(root).files.map((file) => stampOf(root, file)),
    ...assets.map(({ file }) => stampOf(file.startsWith('docs/') ? generatorRoot : root, file)),
  ]
}

/**
 * The stamps of a file, or of all that lies in a folder, in an order that is the same everywhere.
 *
 * @param stamp makes each of them
 */
export function stampsIn(root: string, path: string, stamp = stampOf): string[] {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [stamp(root, path)]
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => stamp(root, join(path, name)))
}

/**
 * A file’s path, number on the disk, size and times of change. The system sets the second one itself: a file of equal size and date that is
 * put in the place of another is noticed.
 */
export function stampOf(root: string, file: string): string {
  const stat = statSync(join(root, file), { throwIfNoEntry: false })
  return stat && !stat.isDirectory() ? written(file, stat) : `${file}\n`
}

/**
 * As `stampOf`, where it is no change that a file is given another name or loses one. A change that leaves its size and sets its date back
 * isn’t noticed.
 */
export function linkedStampOf(root: string, file: string): string {
  const stat = statSync(join(root, file), { throwIfNoEntry: false })
  return stat && !stat.isDirectory() ? `${file} ${stat.ino} ${stat.size} ${stat.mtimeMs}\n` : `${file}\n`
}

/**
 * The stamp of a file, where an equal one means that nobody wrote to it in between. Undefined where it doesn’t: a file that
 * was written a moment ago could be written again within the same tick of the disk’s clock, with as many bytes.
 */
export function settledStampOf(root: string, file: string): string | undefined {
  const stat = statSync(join(root, file), { throwIfNoEntry: false })
  const isSettled = stat && Date.now() - Math.max(stat.mtimeMs, stat.ctimeMs) > coarsestTick
  return isSettled ? written(file, stat) : undefined
}

/** In milliseconds: some file systems count time in steps of two seconds. */
const coarsestTick = 3000

function written(file: string, { ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${file} ${ino} ${size} ${mtimeMs} ${ctimeMs}\n`
}
