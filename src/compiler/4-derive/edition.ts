/** What is printed as one document: a book with cover and contents, made of pages of the site. The same on every day. */
export interface Edition {
  /** `playbook/account-executive/chief-financial-officer`: its name on the command line, and its file’s. */
  readonly name: string
  /** A book has a cover, contents and page numbers; a sheet is one page of the site as it prints. */
  readonly form: 'book' | 'sheet'
  readonly title: string
  /** Lines below the title: who it is for, what is in it. */
  readonly about: readonly string[]
  /** Who answers for it, where one entry is what is printed. */
  readonly review: EditionReview | undefined
  readonly chapters: readonly EditionChapter[]
}

/** Who answers for what is printed, and how long its review holds. Dates as `2026-10-05`. */
export interface EditionReview {
  /** The title of the person; undefined where nobody does. */
  readonly owner?: string | undefined
  readonly reviewed?: string | undefined
  /** The last day the review holds; undefined where there was none. */
  readonly due?: string | undefined
}

/** A page of the site, as a part of an edition. */
export interface EditionChapter {
  /** Without the base path: `/processes/retrofit/`. */
  readonly address: string
  readonly title: string
  /** The part of the edition it opens or continues: `Playbooks`; empty where the edition has none. */
  readonly part: string
  /** Does it begin on a page of its own? Short ones follow each other. */
  readonly ownPage: boolean
}
