import type { Issue } from './issue.ts'
import type { Entry } from './concepts.ts'
import type { Position } from './position.ts'

/** A text file to compile. */
export interface Source {
  /** Path from the root, with `/`: `content/roles/account-executive.md`. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly origin: 'company' | 'fieldbook'
}

/** A file that sources may link to: a picture, a worksheet. Its content is not read. */
export interface Asset {
  readonly file: string
  readonly bytes: number
}

/** A finding its author has accepted: `<!-- fieldbook-ignore rule-id: reason -->` above the line. */
export interface Acceptance {
  readonly rule: string
  readonly reason: string
  /** The line it stands above, the one it speaks for. */
  readonly line: number
  readonly at: Position
}

/** What one file was read into. */
export interface Parsed {
  readonly file: string
  readonly entries: readonly Entry[]
  readonly issues: readonly Issue[]
  readonly acceptances: readonly Acceptance[]
  /** Ids that links may point at, in order. */
  readonly anchors: readonly string[]
}
