import type { How, Kind, Severity } from '../compiler/index.ts'
import type { EditorSchema } from '../compiler/model/editor-schema.ts'
import type { Place } from '../compiler/model/position.ts'
import type { Review } from './upkeep-messages.ts'

/** What page and server say to each other, as JSON. Texts have `\n` line ends and no byte-order mark on this way. */

/** All that can be edited, and where an address of the site comes from. */
export interface Overview {
  readonly name: string
  /** Tells the drafts of one root from those of another on the same device. */
  readonly root: string
  readonly sources: readonly SourceLine[]
}

export interface SourceLine {
  readonly file: string
  readonly title: string
  readonly kind: Kind | 'settings'
  /** How many things are to fix in it. */
  readonly toFix: number
  readonly addresses: readonly string[]
}

/** A file to edit, as it is on the disk. */
export interface OpenSource {
  readonly text: string
  /** What stands for exactly these bytes: a save names it, so that nothing newer is overwritten. */
  readonly stamp: string
  /** What its front matter may hold; undefined where it has none. */
  readonly schema: EditorSchema | undefined
  /** The names that a key of the front matter takes. */
  readonly names: Readonly<Record<string, readonly NameChoice[]>>
  /** Is it still true? Undefined where nobody is asked, as for the settings, and where it can't be read. */
  readonly review: Review | undefined
}

export interface NameChoice {
  readonly value: string
  readonly title: string
}

export interface Checked {
  readonly toFix: readonly ToFix[]
  /** How many more things there are to fix in it that are older than the check, and let be. */
  readonly letBe: number
  /** What this text makes to fix in other files. */
  readonly elsewhere: readonly { readonly file: string; readonly message: string; readonly hint: string }[]
  readonly preview: string
  /** The stamp of what is on the disk now; undefined where the file is gone. */
  readonly stamp: string | undefined
}

export interface ToFix {
  readonly rule: string
  readonly ruleTitle: string
  readonly ruleSummary: string
  readonly severity: Severity
  readonly message: string
  readonly hint: string
  readonly from: Place
  readonly to: Place
  readonly mends: readonly { readonly title: string; readonly edits: readonly TextChange[] }[]
}

/** Puts other text in the place of a stretch; lines and columns count from 1. */
export interface TextChange {
  readonly from: Place
  readonly to: Place
  readonly put: string
}

/** Something that may be written where the cursor stands. */
export interface Suggestion {
  readonly title: string
  readonly about: string
  readonly change: TextChange
}

export type Saved =
  | {
      readonly done: true
      readonly stamp: string
      /** What became of it in Git; undefined where Git isn’t asked. */
      readonly note: string | undefined
    }
  | { readonly done: false; readonly problem: string; readonly theirs: Pick<OpenSource, 'text' | 'stamp'> | undefined }

/** What has to be known before a page is renamed or removed. */
export interface Consequences {
  /** What its file is called, and so its address; undefined where it can’t be called otherwise. */
  readonly id: string | undefined
  /** Nobody knows who relies on a page whose front matter can’t be read. */
  readonly isRead: boolean
  readonly relying: readonly {
    readonly title: string
    readonly file: string
    readonly line: number
    readonly how: How
  }[]
}

/** What became of a page that was to be renamed or removed. */
export type Left =
  | {
      readonly done: true
      /** Where it is now; undefined where it is removed. */
      readonly file: string | undefined
      /** All files that were written, made or removed. */
      readonly files: readonly string[]
      readonly note: string | undefined
    }
  | { readonly done: false; readonly problem: string }

/** In bytes: what is larger is better kept elsewhere, and linked. */
export const largestFile = 5_000_000

/** What became of a file that was to lie beside a page. */
export type Added =
  | {
      readonly done: true
      readonly file: string
      /** The Markdown that shows it or leads to it. */
      readonly put: string
      readonly note: string | undefined
    }
  | { readonly done: false; readonly problem: string }

/** What can be begun, and what is told already about one of them: its answers by question. */
export interface Beginnings {
  readonly list: readonly Beginning[]
  readonly told: Readonly<Record<string, string>>
}

/** A kind of page that can be begun, and what is asked first. */
export interface Beginning {
  readonly kind: Kind
  readonly questions: readonly {
    readonly key: string
    readonly ask: string
    readonly needed: boolean
    /** Several answers, parted by semicolons. */
    readonly many: boolean
    /** What there is to choose from; none where anything may be said. */
    readonly choices: readonly string[]
    /** The answers to `type` it is asked after; none where it is asked after any. */
    readonly types: readonly string[]
  }[]
}

export type Begun =
  | {
      readonly done: true
      readonly file: string
      /** The page of people, where there was nobody yet. */
      readonly beside: readonly string[]
      readonly note: string | undefined
    }
  | {
      readonly done: false
      /** Why the file couldn't be written. */
      readonly problem: string | undefined
      /** What is wrong with an answer, by question; empty words where it is missing. */
      readonly problems: Readonly<Record<string, string | undefined>>
    }
