import type { Definition, Image, Link } from 'mdast'
import type { Issue } from './issue.ts'
import type { Entry } from './concepts.ts'
import type { Position, Sourced } from './position.ts'
import type { SectionAudience } from './section-audience.ts'

/** A text file to compile. */
export interface Source {
  /** Path from the root, with `/`: `content/roles/account-executive.md`. */
  readonly file: string
  readonly bytes: Uint8Array
  /** In bytes, where the file is too large to be read at all; there are no bytes then. */
  readonly size?: number
  readonly origin: 'company' | 'fieldbook'
}

/** A file that sources may link to: a picture, a worksheet. Its content is not read. */
export interface Asset {
  readonly file: string
  readonly bytes: number
}

/** A file or folder among the sources that stands there and can’t be followed to anything that is read. */
export interface OutOfReach {
  readonly file: string
  /**
   * A link to nothing, out of the root, to what is hidden in it, back to a folder it stands in, or to a folder from one that is
   * itself reached by a link; neither a file, nor a folder, nor a link; or a file that a browser would run.
   */
  readonly why: 'nowhere' | 'outside' | 'hidden' | 'circle' | 'chain' | 'no file' | 'runs'
}

/** A finding its author has accepted: `<!-- fieldbook-ignore rule-id: reason -->` above the line. */
export interface Acceptance {
  readonly rule: string
  readonly reason: string
  /** The line it stands above, the one it speaks for. */
  readonly line: number
  readonly at: Position
}

/** An entry whose front matter doesn't fit: known by name, so that what refers to it isn't reported as well. */
export interface Unreadable extends Pick<Entry, 'kind' | 'id' | 'title' | 'file'> {
  /** Who answers for it, as it is written; undefined where that can't be read either. */
  readonly owner: string | undefined
}

/** What one file was read into. */
export interface Parsed {
  readonly file: string
  readonly entries: readonly Entry[]
  readonly unreadable: readonly Unreadable[]
  readonly issues: readonly Issue[]
  readonly acceptances: readonly Acceptance[]
  /** The sections that say themselves who may read them. */
  readonly audiences: readonly SectionAudience[]
  /** The links and pictures of its body. */
  readonly links: readonly (Link | Image | Definition)[]
  /** The Mermaid texts of its body, each at its first line. */
  readonly diagrams: readonly Sourced<string>[]
  /** Ids that links may point at, in order. */
  readonly anchors: readonly string[]
}
