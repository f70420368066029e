import type { Review as CompiledReview, Severity } from '../compiler/index.ts'
import type { NameChoice } from './messages.ts'

/** What page and server say to each other about what is to do, what is still true, and what relies on what. */

export type Standing = CompiledReview['standing']

/** What there is to do in a root, for whoever opens the editor. */
export interface ToDo {
  /** The worst first. What a review is about stands under the reviews. */
  readonly fix: readonly PageToFix[]
  /** What is overdue, due, was never reviewed or says something else since its review, by owner. */
  readonly reviews: readonly OwnerReviews[]
  readonly missing: Missing
}

export interface PageLine {
  readonly file: string
  readonly title: string
}

export interface PageToFix extends PageLine {
  /** Not every file can be opened here: a picture, say. */
  readonly isSource: boolean
  readonly counts: Readonly<Record<Severity, number>>
  /** The worst of it. */
  readonly first: readonly { readonly line: number; readonly severity: Severity; readonly message: string }[]
}

export interface OwnerReviews {
  /** Undefined where nobody answers for the pages. */
  readonly owner: string | undefined
  readonly pages: readonly (PageLine & Pick<Review, 'due' | 'standing' | 'changed'>)[]
}

/** What roles owe their buyers and nobody has written, and what has no proof. */
export interface Missing {
  readonly written: number
  readonly owed: number
  readonly playbooks: readonly PlaybookToWrite[]
  readonly stages: readonly (PageLine & { readonly stages: readonly string[] })[]
  readonly withoutProof: readonly PageLine[]
}

export interface PlaybookToWrite {
  readonly role: string
  readonly persona: string
  readonly process: string
  /** What the dialog that begins it is told. */
  readonly answers: Readonly<Record<string, string>>
}

export interface Review {
  /** Who answers for the page; undefined where nobody does. */
  readonly owner: string | undefined
  readonly reviewed: string | undefined
  readonly due: string | undefined
  readonly standing: Standing
  /** The day since which it says something else than when it was reviewed; undefined where it doesn’t, or nobody knows. */
  readonly changed: string | undefined
}

/** What became of a page that was to be stamped as reviewed. */
export type Reviewed =
  | {
      readonly done: true
      readonly day: string
      /** The last day the review holds. */
      readonly due: string
      /** How much is to fix in the page. */
      readonly toFix: number
      readonly note: string | undefined
    }
  | { readonly done: false; readonly problem: string }

/** What to read again before a page, or a heading of it, is changed. */
export interface ReliesOnPage {
  /** What can be asked about: headings by their ids. */
  readonly parts: readonly NameChoice[]
  readonly headline: string
  readonly lists: readonly {
    readonly title: string
    readonly pages: readonly (PageLine & {
      readonly places: readonly { readonly line: number; readonly words: string }[]
    })[]
  }[]
  readonly notes: readonly string[]
}
