/** What of Pagefind's browser library is used; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  readonly search: (term: string, options: { filters: Filters }) => Promise<PagefindAnswer>
  /** Loads all filters; from then on, answers count them. */
  readonly filters: () => Promise<FilterCounts>
  readonly preload: (term: string) => Promise<void>
  /** Searches another index, too, from then on. */
  readonly mergeIndex: (folder: string, options: object) => Promise<void>
}

export type Filters = Readonly<Record<string, string>>
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface PagefindAnswer {
  readonly results: readonly PagefindResult[]
  /** By filter and value: how many of the results there are. */
  readonly filters: FilterCounts
}

export interface PagefindResult {
  readonly id: string
  readonly score: number
  readonly data: () => Promise<Fragment>
}

/** One record, as `src/search/record.ts` made it. */
export interface Fragment {
  /** With the base path, and with the card's own anchor. */
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  /** By facet, the values the record counts for. */
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** Elements with ids: headings, and the `<data>` element that carries the notes. `location` counts words. */
  readonly anchors: readonly {
    readonly element: string
    readonly id: string
    readonly text: string
    readonly location: number
  }[]
}

/**
 * How much a word weighs where it stands in a title, in another name, in how buyers put it, in whom a card is for. Tuned on the questions of
 * tests/site/search-questions.ts.
 */
const ranking = {
  metaWeights: { title: 5, aliases: 4, said: 3, about: 1.5, name: 1, all: 0 },
  pageLength: 0.6,
  termFrequency: 0.9,
}

/** Where the index is, and what of the page it has to know. */
export interface IndexPlace {
  /** The index's folder, with the base path. */
  readonly folder: string
  /** The site's base path. */
  readonly base: string
  /** ISO 639-1, of the page. */
  readonly language: string
}

export interface Library {
  /** Another view of the first index. */
  readonly open: () => Promise<Pagefind>
  /** Lets a view search another index, too. */
  readonly add: (pagefind: Pagefind, folder: string) => Promise<void>
}

/**
 * Loads Pagefind from the folder of an index. It is told the language as by a page, which there is none of where this runs:
 * it needs to know where the words of Chinese and Japanese end.
 */
export async function loadLibrary({ folder, base, language }: IndexPlace): Promise<Library> {
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => language }) } })
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    createInstance: (options: object) => Pagefind
  }
  const options = { ranking, baseUrl: base }
  let last: Promise<unknown> = Promise.resolve()
  return {
    open: () => {
      const pagefind = last.then(async () => {
        const instance = createInstance(options)
        // Ready once it answers: two that load the WebAssembly at once would get in each other's way.
        await instance.preload('')
        return instance
      })
      last = pagefind.catch(() => undefined)
      return pagefind
    },
    add: (pagefind, indexFolder) => pagefind.mergeIndex(indexFolder, options),
  }
}
