import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskProblem } from './disk-problem.ts'
import { isAlive } from './is-alive.ts'
import { writeWhole } from './write-whole.ts'

/** Tells who serves the site of a root on this machine that it is edited in a browser here. */
export function announceEditor(root: string, port: number): void {
  try {
    writeWhole(placeIn(root), JSON.stringify({ pid: process.pid, port }))
  } catch (error) {
    // A folder that may only be read: the editor works without being known of.
    if (diskProblem(error) === undefined) throw error
  }
}

/**
 * The address of the web editor that runs on a root now; undefined where none does. What stands in the file is believed as far
 * as it is a port of this machine: it may have come with the root.
 */
export function editorNow(root: string): string | undefined {
  try {
    const { pid, port } = JSON.parse(readFileSync(placeIn(root), 'utf8')) as Readonly<Record<string, unknown>>
    const isPort = Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536
    const isRunning = Number.isInteger(pid) && Number(pid) > 1 && pid !== process.pid && isAlive(Number(pid))
    return isPort && isRunning ? `http://localhost:${String(port)}/` : undefined
  } catch {
    return undefined
  }
}

function placeIn(root: string): string {
  return join(root, '.fieldbook', 'editor.json')
}
