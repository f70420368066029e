import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Book, type CheckedRoot, checkedRoot, openBook } from '../workspace/index.ts'
import { type CheckQuestion, ownQuestion, ownSocket } from './sockets.ts'

/** What one process tells another of a check: plain values. */
export type ToldCheck = Pick<CheckedRoot, 'findings' | 'letBe' | 'files'>

/** What becomes of questions, for a process that is there for nothing else. */
export interface Heard {
  /** Somebody was told what this book says. */
  readonly answered: (book: Book) => void
  /** Somebody asked whose code is older or newer than this process’s. */
  readonly refused: () => void
}

/**
 * Checks a root for other processes of this user, as long as this one runs: it has read all files already, and reads only
 * what has changed since.
 *
 * @param latest The book this process works on, whatever its day, its drafts and its text that isn’t saved.
 * @returns Ends it before the process does.
 */
export function answerChecks(root: string, latest: () => Book | undefined, heard?: Heard): () => void {
  const place = ownSocket(root)
  if (place === undefined) return () => undefined
  const { program } = ownQuestion()
  const answer = ({ program: asked, ...options }: CheckQuestion): string => {
    if (asked !== program) {
      heard?.refused()
      return ''
    }
    const book = openBook({ root, ...options }, latest())
    heard?.answered(book)
    const { findings, letBe, files } = checkedRoot(book)
    return JSON.stringify({ findings, letBe, files } satisfies ToldCheck)
  }
  const server = createServer({ allowHalfOpen: true }, (asker) => {
    // Who asks may have stopped waiting.
    asker.on('error', () => undefined)
    // Nor does one that was stopped while it asked keep this process.
    asker.unref()
    // Says that this process is awake: who asks waits longer then. To JSON it is nothing.
    asker.write(' ')
    text(asker)
      .then((question) => asker.end(answer(JSON.parse(question) as CheckQuestion)))
      // A file that may not be read, say: who asks finds that out as well.
      .catch(() => asker.destroy())
  })
  // A path too long for a socket, say: checks go on alone.
  server.on('error', () => undefined)
  // A killed process that had our number may have left its own.
  rmSync(place, { force: true })
  server.listen(place)
  server.unref()
  return () => void server.close()
}
