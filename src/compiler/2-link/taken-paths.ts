import type { Handbook } from '../model/handbook.ts'

/** Knows where a file lies already; names that differ only in capital letters are one on Windows and macOS. */
export function takenPaths(files: readonly string[]): Handbook['isTaken'] {
  const byPath = Map.groupBy(files, (file) => file.toLowerCase())
  return (path, by) => (byPath.get(path.toLowerCase()) ?? []).some((file) => file !== by)
}
