/** A line that says what takes longer than a second; nothing for what doesn't. */
export interface Progress {
  /** Names what is being done now. */
  readonly step: (words: string) => void
  readonly done: () => void
}

/** Writes to stderr, so that a command's output stays its own. */
export function showProgress(): Progress {
  let timer: NodeJS.Timeout | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    step: (words) => {
      stop()
      timer = setTimeout(() => process.stderr.write(`  ${words} …\n`), 1000)
    },
    done: stop,
  }
}

/** Seconds since a moment of `performance.now()`: `9.1 s`. */
export function secondsSince(moment: number): string {
  return `${((performance.now() - moment) / 1000).toFixed(1)} s`
}
