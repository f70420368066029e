import type {
  Audience,
  EditionPages,
  Entry,
  EntryOf,
  Finding,
  FlowStage,
  Handbook,
  Kind,
  MatrixRow,
  Process,
  Reference,
  Review,
  Role,
} from '../compiler/index.ts'
import type { Renderer, TermFinder } from '../render/index.ts'

/** What every page and component needs of the book. `openSite` in src/pages makes it. */
export interface Site {
  readonly handbook: Handbook
  /** Whom the edition is for. */
  readonly audience: Audience
  /** Which pages it has. A link to another one is plain words. */
  readonly pages: EditionPages
  readonly render: Renderer
  /** Marks the terms of the glossary in a text, for a page that shows `TermCards`. */
  readonly terms: TermFinder
  /** Entries that have a page, by title: drafts in dev only, retired ones with their notice. */
  readonly shown: <K extends Kind>(kind: K) => readonly EntryOf<K>[]
  /** Entries that lists and navigation offer: those shown and not retired. */
  readonly current: <K extends Kind>(kind: K) => readonly EntryOf<K>[]
  /** The address of an entry, or an address of the site, with the base path in front. */
  readonly href: (to: Entry | string) => string
  /** Who answers for an entry, and until when its review holds. How that stands is said on the reader’s day, not here. */
  readonly review: (entry: Entry) => Omit<Review, 'standing'>
  /** The day of the edition: when the sources last changed; undefined where nothing says so. */
  readonly edition: string | undefined
  /** The entry a name means, where it has a page to go to. */
  readonly target: <K extends Kind>(name: Reference, kind?: K) => EntryOf<K> | undefined
  /** The way through a process, and its drawings. */
  readonly flow: (process: Process) => DrawnFlow
  /** What is to fix in a source file; empty in a build. */
  readonly toFix: (file: string) => readonly Finding[]
  /** The PDF of an edition, by the edition’s name; undefined where none was made. */
  readonly printed: (edition: string) => PrintedPdf | undefined
  /** Is it what a host serves? In dev there is no search index. */
  readonly isBuilt: boolean
  /** Can a reader’s device keep pages of it? */
  readonly keepsPages: boolean
  /** Where a source is edited; undefined where the root has no `edit-link` and nobody edits it in a browser here. */
  readonly editLink: (entry: Entry) => string | undefined
  /** Where a playbook that is missing is begun; undefined where the root has no `new-link`, as above. */
  readonly newLink: (role: Role, row: MatrixRow, process: Process) => string | undefined
}

/** A process as its list shows it, and its two drawings; none where there was no browser to draw with. */
export interface DrawnFlow {
  readonly stages: readonly FlowStage[]
  readonly wide: FlowDrawing | undefined
  readonly narrow: FlowDrawing | undefined
}

/** Trusted SVG, and the least width in px at which its words can be read; see `.flowchart` in diagram.css. */
export interface FlowDrawing {
  readonly svg: string
  readonly legibleFrom: number
}

/** A PDF of the site: its path below `/pdf/`, size, and the day of its edition. */
export interface PrintedPdf {
  readonly file: string
  readonly bytes: number
  readonly pages: number
  readonly date: string
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
