import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes a file of the root that still is as it was read. Gives what kept it from that; undefined where it is done. */
export function writeOver(root: string, file: string, before: Uint8Array, after: Uint8Array): string | undefined {
  const place = join(root, file)
  try {
    // Whoever may write everything would write this, too, against its owner's wish.
    if ((statSync(place).mode & 0o222) === 0) return 'it may only be read'
    if (Buffer.compare(readFileSync(place), before) !== 0) return 'somebody else has changed it meanwhile'
    writeFileSync(place, after)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!(code in reasons)) throw error
    return reasons[code]
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'it is gone',
}
