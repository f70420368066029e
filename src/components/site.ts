import type { Entry, EntryOf, Finding, Handbook, Kind, Process, Reference, Review } from '../compiler/index.ts'
import type { Renderer } from '../render/index.ts'

/** What every page and component needs of the book. `openSite` in src/pages makes it. */
export interface Site {
  readonly handbook: Handbook
  readonly render: Renderer
  /** Entries that have a page, by title: drafts in dev only, retired ones with their notice. */
  readonly shown: <K extends Kind>(kind: K) => readonly EntryOf<K>[]
  /** Entries that lists and navigation offer: those shown and not retired. */
  readonly current: <K extends Kind>(kind: K) => readonly EntryOf<K>[]
  /** The address of an entry, or an address of the site, with the base path in front. */
  readonly href: (to: Entry | string) => string
  readonly review: (entry: Entry) => Review
  /** The entry a name means, where it has a page to go to. */
  readonly target: <K extends Kind>(name: Reference, kind?: K) => EntryOf<K> | undefined
  /** The two drawings of a process as trusted SVG; undefined where there was no browser to draw with. */
  readonly flowchart: (process: Process) => { readonly wide: string; readonly narrow: string } | undefined
  /** What is to fix in a source file; empty in a build. */
  readonly toFix: (file: string) => readonly Finding[]
  /** Where a source is edited; undefined where the root has no `edit-link`. */
  readonly editLink: (entry: Entry) => string | undefined
}

/** A link by its words and its address, without the base path. */
export interface Link {
  readonly title: string
  readonly address: string
}

/** A heading of the page, for its table of contents. */
export interface ContentsItem {
  readonly id: string
  readonly title: string
  readonly level?: 2 | 3
}

/** A stage of a process, as a place in the page. */
export interface StageLink {
  readonly id: string
  readonly title: string
}
