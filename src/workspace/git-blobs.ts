import { git } from './git.ts'

/** The contents of files as Git keeps them, by their ids. What a partial clone doesn't have is left out. */
export function readBlobs(root: string, ids: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(ids)]
  const found = new Map<string, Uint8Array>()
  if (wanted.length === 0) return found
  const answer = git(root, ['cat-file', '--batch'], wanted.map((id) => `${id}\n`).join(''))
  let at = 0
  while (at < answer.length) {
    const lineEnd = answer.indexOf(10, at)
    const [id = '', type, size] = answer.toString('utf8', at, lineEnd).split(' ')
    at = lineEnd + 1
    if (type !== 'blob') continue
    const end = at + Number(size)
    found.set(id, answer.subarray(at, end))
    at = end + 1
  }
  return found
}
