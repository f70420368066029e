import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder for processes of this user alone: who could open it could be told what is confidential, or tell them what isn’t true.
 * Undefined where the system has none.
 */
export function privateFolder(): string | undefined {
  const user = process.getuid?.()
  if (user === undefined) return undefined
  const folder = join(tmpdir(), `fieldbook-${user}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const stat = lstatSync(folder)
    return stat.isDirectory() && stat.uid === user && (stat.mode & 0o077) === 0 ? folder : undefined
  } catch {
    // Nothing can be written there, or somebody’s file has the name.
    return undefined
  }
}

/** Stands for a root in the name of a file there. */
export function rootKey(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 16)
}
