/** What of Pagefind's browser library is used; see https://pagefind.app/docs/api/. */
export interface Pagefind {
  readonly options: (options: object) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (term: string, options: { filters: Filters }) => Promise<PagefindAnswer>
  /** Loads all filters; from then on, answers count them. */
  readonly filters: () => Promise<FilterCounts>
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
 * How much a word weighs where it stands in a title, in another name, in whom a card is for. Tuned on the questions of
 * tests/site/search-questions.ts.
 */
const ranking = {
  metaWeights: { title: 5, aliases: 4, about: 1.5, name: 1, all: 0 },
  pageLength: 0.6,
  termFrequency: 0.9,
}

/** Where the page's own index is, with the base path; empty where there is none: in `npm run dev`. */
export function indexFolder(): string {
  return document.querySelector<HTMLElement>('[data-index]')?.dataset['index'] ?? ''
}

/** Loads the library and the index's head. Undefined where they can't be had. */
export function loadPagefind(base: string): Promise<Pagefind | undefined> {
  loading ??= load(base).catch(() => {
    loading = undefined
    return undefined
  })
  return loading
}

let loading: Promise<Pagefind | undefined> | undefined

async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${indexFolder()}pagefind.js`)) as Pagefind
  await pagefind.options({ ranking, baseUrl: base })
  await pagefind.init()
  return pagefind
}
