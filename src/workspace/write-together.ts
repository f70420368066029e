import { removeSource, type Written, writeSource } from './write-source.ts'

/** A source as it was read, and as it is to be; undefined where it isn't there. */
export interface SourceChange {
  readonly file: string
  readonly before: Uint8Array | undefined
  readonly after: Uint8Array | undefined
}

/**
 * Makes changes that belong together: new files first, removals last, so that nothing is lost on the way. Where one can’t be made,
 * those made before are taken back, and the problem names the file. Never throws.
 */
export function writeTogether(root: string, changes: readonly SourceChange[]): Written {
  const order = ({ before, after }: SourceChange): number => (before === undefined ? 0 : after === undefined ? 2 : 1)
  const done: SourceChange[] = []
  for (const change of [...changes].sort((a, b) => order(a) - order(b))) {
    const written = write(root, change)
    if (!written.done) {
      for (const { file, before, after } of done.reverse()) write(root, { file, before: after, after: before })
      return { done: false, problem: `${change.file}: ${written.problem}` }
    }
    done.push(change)
  }
  return { done: true }
}

function write(root: string, { file, before, after }: SourceChange): Written {
  if (after !== undefined) return writeSource(root, file, after, before)
  return before === undefined ? { done: true } : removeSource(root, file, before)
}
