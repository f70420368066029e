/** What the disk said no to, in words; undefined where an error is about something else. */
export function diskProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  // Astro tells of an error by its message alone.
  const code = 'code' in error ? String(error.code) : /\b(E[A-Z]{3,}):/.exec(error.message)?.[1]
  const words = code === undefined ? undefined : problems[code]
  if (words === undefined) return diskProblem(error.cause)
  const place = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : ''
  return words + place
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'a file or folder may not be written',
  EPERM: 'a file or folder may not be changed',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'a file stands where a folder was expected',
  EISDIR: 'a folder stands where a file was expected',
  EEXIST: 'a file stands where a folder was expected',
}
