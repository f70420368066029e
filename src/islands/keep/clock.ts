/** Milliseconds since 1970 that grow with every look, whatever the device’s clock does: the later entry wins. */
export interface Clock {
  readonly now: () => number
  /** Goes on after a time that an entry has already. */
  readonly passed: (time: number) => void
}

export function startClock(): Clock {
  let last = 0
  return {
    now: () => (last = Math.max(Date.now(), last + 1)),
    passed: (time) => {
      last = Math.max(last, time)
    },
  }
}
