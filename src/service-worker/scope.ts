/** What is used of a service worker's global scope; the DOM library of TypeScript doesn't have it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> }
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: () => Promise<readonly { readonly postMessage: (message: unknown) => void }[]>
  }
  readonly skipWaiting: () => Promise<void>
  addEventListener: <K extends keyof WorkerEvents>(type: K, listener: (event: WorkerEvents[K]) => void) => void
}

interface WorkerEvents {
  install: Extendable
  activate: Extendable
  fetch: Extendable & { readonly request: Request; readonly respondWith: (response: Promise<Response>) => void }
  message: Extendable & { readonly data: unknown; readonly ports: readonly MessagePort[] }
}

interface Extendable {
  readonly waitUntil: (work: Promise<unknown>) => void
}

export const worker = globalThis as unknown as WorkerScope

/** The path the site is served under, with a slash at its end. */
export const base = new URL(worker.registration.scope).pathname
