import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isAlive } from './is-alive.ts'

/** Writes a file whole or not at all, and makes its folder. Throws where the disk says no. */
export function writeWhole(place: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(place), { recursive: true })
  const fresh = `${place}.${process.pid}.half`
  try {
    writeHalf(fresh, bytes)
    renameSync(fresh, place)
  } catch (error) {
    rmSync(fresh, { force: true })
    throw error
  }
}

/** Writes a file that becomes another one later. A link that lies in its place is taken away, and not written through. */
export function writeHalf(place: string, bytes: Uint8Array | string): void {
  rmSync(place, { force: true })
  writeFileSync(place, bytes, { flag: 'wx' })
}

/** Clears away those of a folder’s files that killed runs left half written. */
export function clearHalves(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const pid = /\.(\d+)\.half$/.exec(name)?.[1]
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(folder, name), { force: true })
  }
}
