/** Runs something once the first view is there and the browser has nothing better to do; in a second at the latest. */
export function whenIdle(run: () => unknown): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1000 })
  else setTimeout(run, 200)
}
