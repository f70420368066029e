import type { Definition, Image, Link } from 'mdast'
import type { Kind } from './concept.ts'
import type { Entry, EntryOf } from './concepts.ts'
import type { Issue } from './issue.ts'
import type { FilePointer, Pointer } from './pointer.ts'
import type { Position, Sourced } from './position.ts'
import type { Reference } from './reference.ts'
import type { Settings } from './settings.ts'
import type { Acceptance, Unreadable } from './source.ts'

/** Everything a root says, read and linked. Rules and views work on it and never see Markdown sources. */
export interface Handbook {
  readonly settings: Settings
  /** Where `fieldbook.yaml` says something: the key that the path leads to. */
  readonly settingsAt: (...path: readonly string[]) => Position
  /** The day it is checked on, `2026-11-22`. */
  readonly today: string
  readonly entries: readonly Entry[]
  readonly unreadable: readonly Unreadable[]
  /** All entries of a kind, sorted by id. */
  readonly all: <K extends Kind>(kind: K) => readonly EntryOf<K>[]
  readonly get: <K extends Kind>(kind: K, id: string) => EntryOf<K> | undefined
  /** The entry a name stands for; undefined where it is unknown or ambiguous, which is an issue already. */
  readonly target: <K extends Kind = Kind>(reference: Reference, kind?: K) => EntryOf<K> | undefined
  /** The same for a name in front matter: `named(process, 'roles')` gives roles. */
  readonly named: <K extends Kind>(entry: Entry, key: string, kind: K) => readonly EntryOf<K>[]
  /** Where a link in prose leads. */
  readonly link: (node: Link | Image | Definition) => LinkTarget
  /** Every place that leads to an entry, by the file it stands in. */
  readonly pointers: () => ReadonlyMap<string, readonly Pointer[]>
  /** Every place that leads to a picture or another file, by the source it stands in. */
  readonly filePointers: () => ReadonlyMap<string, readonly FilePointer[]>
  /** Mermaid texts in prose. */
  readonly diagrams: readonly Sourced<string>[]
  /** The web addresses that the company’s sources lead to, drafts included. */
  readonly outwardLinks: readonly Sourced<string>[]
  /** The files beside the sources that its pages lead to or show. */
  readonly files: ReadonlySet<string>
  /** The company’s files beside the sources that none of them leads to or shows, not even a draft. */
  readonly unusedFiles: readonly string[]
  /** Does a file lie at a path, other than this one? */
  readonly isTaken: (path: string, by: string) => boolean
  readonly issues: readonly Issue[]
  readonly acceptances: readonly Acceptance[]
}

export type LinkTarget =
  | { readonly leads: 'entry'; readonly entry: Entry; readonly anchor: string | undefined }
  | { readonly leads: 'asset'; readonly file: string }
  | { readonly leads: 'outside'; readonly url: string }
  | { readonly leads: 'here'; readonly anchor: string }
  | { readonly leads: 'nowhere' }
