import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskProblem, isAlive, writeWhole } from '../workspace/index.ts'
import { privateFolder, rootKey } from './private-folder.ts'

/** Tells other processes of this user at which port of this machine a root is edited in a browser. */
export function announceEditor(root: string, port: number): void {
  const place = placeFor(root)
  if (place === undefined) return
  try {
    writeWhole(place, JSON.stringify({ pid: process.pid, port }))
  } catch (error) {
    // A full disk, say: the editor works without being known of.
    if (diskProblem(error) === undefined) throw error
  }
}

/** The address of the web editor that runs on a root now; undefined where none is known of. */
export function editorNow(root: string): string | undefined {
  const place = placeFor(root)
  if (place === undefined) return undefined
  try {
    const { pid, port } = JSON.parse(readFileSync(place, 'utf8')) as Readonly<Record<string, unknown>>
    // A process that was killed leaves its file, and another may have its number: this one edits nothing.
    const isRunning = Number.isInteger(pid) && pid !== process.pid && isAlive(Number(pid))
    return isRunning && Number.isInteger(port) ? `http://localhost:${String(port)}/` : undefined
  } catch {
    return undefined
  }
}

function placeFor(root: string): string | undefined {
  const folder = privateFolder()
  return folder === undefined ? undefined : join(folder, `editor-${rootKey(root)}.json`)
}
