import type { Edition } from '../../src/compiler/index.ts'
import { type ComposeOptions, composeEdition } from '../../src/paper/index.ts'

/** An edition of pages that are given as the insides of <main>, by address. */
export function editionOf(pages: Readonly<Record<string, string>>): Edition {
  return {
    form: 'book',
    name: 'role/seller',
    title: 'Seller',
    about: ['Everything a seller needs'],
    review: undefined,
    chapters: Object.keys(pages).map((address) => ({ address, title: titleOf(address), part: '', ownPage: true })),
  }
}

/** The options for pages that are served under `base`. */
export function optionsFor(pages: Readonly<Record<string, string>>, base = '/'): ComposeOptions {
  return {
    paper: 'a4',
    base,
    language: 'en',
    imprint: {
      name: 'Sample',
      confidential: true,
      today: '2026-11-22',
      address: 'https://x.example.com',
      language: 'en',
    },
    page: (address) => {
      const main = pages[address]
      return main === undefined
        ? undefined
        : `<!doctype html><html><head><style>p{margin:0}</style></head><body class="look"><main>${main}</main></body></html>`
    },
  }
}

export function composed(pages: Readonly<Record<string, string>>, base = '/'): string {
  return composeEdition(editionOf(pages), optionsFor(pages, base)).html
}

function titleOf(address: string): string {
  return `Page ${address}`
}
