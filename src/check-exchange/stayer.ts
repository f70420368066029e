import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, writeWhole } from '../workspace/index.ts'
import { privateFolder, rootKey } from './private-folder.ts'

/** The one process that stays for checks of a root, as it has announced itself. */
interface Stayer {
  readonly pid: number
  /** When it began to read, in milliseconds since 1970. Undefined once it can be asked. */
  readonly began?: number | undefined
}

/** Milliseconds in which a process that was started has read a root: one that still can’t be asked then isn’t waited for. */
const longestReading = 60_000

/** Has this system a place where a process that stays could be asked? */
export function canStay(): boolean {
  return privateFolder() !== undefined
}

/** Makes this process the one that stays for a root. Who was it before finds that out, and ends. */
export function announceStayer(root: string): void {
  const place = placeFor(root)
  if (place !== undefined) writeWhole(place, JSON.stringify({ pid: process.pid, began: Date.now() } satisfies Stayer))
}

/** Says that this process can be asked from now on, unless another has taken its place while it read. */
export function announceReady(root: string): void {
  const place = placeFor(root)
  if (place !== undefined && isStayer(root)) writeWhole(place, JSON.stringify({ pid: process.pid } satisfies Stayer))
}

/** Takes back what this process has announced. */
export function withdrawStayer(root: string): void {
  const place = placeFor(root)
  if (place !== undefined && isStayer(root)) rmSync(place, { force: true })
}

/** Is this process the one that stays for a root? */
export function isStayer(root: string): boolean {
  return announced(root)?.pid === process.pid
}

/** The number of the process that stays for a root, or reads it to stay. Undefined where none does. */
export function stayerOf(root: string): number | undefined {
  const pid = announced(root)?.pid
  return pid !== undefined && isAlive(pid) ? pid : undefined
}

/** Has a process begun to read a root a moment ago, to stay, and can’t be asked yet? */
export function isStayerComing(root: string): boolean {
  const ago = Date.now() - (announced(root)?.began ?? -Infinity)
  return ago >= 0 && ago < longestReading && stayerOf(root) !== undefined
}

function announced(root: string): Stayer | undefined {
  const place = placeFor(root)
  if (place === undefined) return undefined
  try {
    const { pid, began } = JSON.parse(readFileSync(place, 'utf8')) as Partial<Stayer>
    return Number.isInteger(pid) ? { pid: Number(pid), began } : undefined
  } catch {
    return undefined
  }
}

function placeFor(root: string): string | undefined {
  const folder = privateFolder()
  return folder === undefined ? undefined : join(folder, `stayer-${rootKey(root)}.json`)
}
