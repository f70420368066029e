import { readFileSync } from 'node:fs'

/** A file’s bytes; undefined where it isn’t there, which may be since it was listed: somebody saves, or clears away. */
export function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
