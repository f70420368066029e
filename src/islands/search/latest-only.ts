/** Milliseconds in which keys typed at once become one search. */
const pause = 10

/**
 * Runs `work` soon after it is called. Calls while it runs make one more run afterwards, so that a slow device is never
 * behind by more than one search, and a quick one doesn't wait.
 *
 * @returns Asks for a run; the promise ends when nothing is left to do.
 */
export function latestOnly(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | undefined
  let again = false
  const run = async (): Promise<void> => {
    try {
      do {
        await new Promise((resolve) => setTimeout(resolve, pause))
        again = false
        await work()
        // `again` changes while work waits.
      } while (again as boolean)
    } finally {
      running = undefined
    }
  }
  return () => {
    again = true
    running ??= run()
    return running
  }
}
