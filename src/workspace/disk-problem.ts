import { constants } from 'node:os'

export interface DiskProblem {
  /** Reads on after a colon: `the disk is full`. */
  readonly words: string
  /** The file or folder, where the system names it. */
  readonly path: string | undefined
}

/** What the disk said no to; undefined where an error is about something else. */
export function diskProblem(error: unknown): DiskProblem | undefined {
  if (!(error instanceof Error)) return undefined
  const words = [...codesOf(error)].map((code) => problems[code]).find((it) => it !== undefined)
  if (words === undefined) return diskProblem(error.cause)
  return { words, path: 'path' in error && typeof error.path === 'string' ? error.path : undefined }
}

/** Astro tells of an error by its message alone, and its bundler by the system’s number in it. */
function* codesOf(error: Error): Iterable<string> {
  if ('code' in error) yield String(error.code)
  const [, name] = /\b(E[A-Z]{3,}):/.exec(error.message) ?? []
  if (name !== undefined) yield name
  const [, number] = /\(os error (\d+)\)/.exec(error.message) ?? []
  for (const [code, value] of Object.entries(constants.errno)) if (String(value) === number) yield code
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'a file or folder may not be written',
  EPERM: 'a file or folder may not be changed',
  EBUSY: 'another program has it open',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'a file stands where a folder was expected',
  EISDIR: 'a folder stands where a file was expected',
  EEXIST: 'a file stands where a folder was expected',
  ELOOP: 'a link leads back to itself',
  ENAMETOOLONG: 'a name is too long',
}
