/** What a page asks of the service worker. A worker of an older edition answers what it doesn't know with `undefined`. */
export type Request =
  /** What is kept? Completes what was chosen; `packs` are chosen unless somebody dropped them before. */
  | { readonly ask: 'state'; readonly choose?: readonly string[] }
  | { readonly ask: 'keep'; readonly pack: string }
  | { readonly ask: 'drop'; readonly pack: string }
  | { readonly ask: 'drop-all' }
  /** Take over from the older edition. */
  | { readonly ask: 'use' }

/** Sent while files are being kept, and a last time with `state`. */
export type Reply = { readonly progress: Progress } | { readonly state: State }

export interface Progress {
  readonly pack: string
  readonly done: number
  readonly files: number
}

export interface State {
  readonly edition: string
  readonly date: string
  /** Packs that are here, whole. */
  readonly kept: readonly string[]
  /** Packs that were chosen and aren't whole yet, and why. */
  readonly missing: Readonly<Record<string, Failure>>
  /** Bytes of each pack there is, with all it needs; the shell's under `''`. Empty where the edition isn't here. */
  readonly bytes: Readonly<Record<string, number>>
}

/** Said to every page when an edition that had been cleared away is here again. */
export interface Mended {
  readonly mended: true
}

/**
 * - `network`: a file couldn't be fetched.
 * - `changed`: the host has other files than the edition says: a newer one is being put up, or the host changes pages.
 * - `full`: the device has no room.
 * - `gone`: the edition has no such pack.
 */
export type Failure = 'network' | 'changed' | 'full' | 'gone'
