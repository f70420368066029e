import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { factsOf, hashOf, type PageFacts } from './page-facts.ts'

/** A built site by the paths of its files: pages as `/processes/retrofit/`, others as `/assets/site.css`. */
export interface SiteFiles {
  readonly paths: ReadonlySet<string>
  /** SHA-256 of a file in hex, its first 16 digits, and its size in bytes. */
  readonly measured: (path: string) => Pick<PageFacts, 'hash' | 'bytes'>
  /** What of the site a part of a page links to, or shows. */
  readonly linked: (path: string, part: 'header' | 'main') => readonly string[]
  readonly shown: (path: string) => readonly string[]
  /** The records of the search index: each file, and the path of the page that it is about. */
  readonly records: readonly { readonly path: string; readonly page: string }[]
}

/** @param pages What is known of pages already, by their files: `roles/index.html`. */
export function readSite(folder: string, base: string, pages: ReadonlyMap<string, PageFacts>): SiteFiles {
  const paths = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name).slice(folder.length).replaceAll('\\', '/'))
      .map((path) => path.replace(/\/index\.html$/, '/')),
  )
  const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1)
  const read = (path: string): Uint8Array => readFileSync(join(folder, fileOf(path)))
  const resolve = resolver(base, paths)
  const known = new Map<string, PageLinks>()
  const linksOf = (page: string): PageLinks => {
    const links = known.get(page) ?? resolved(pages.get(fileOf(page)) ?? factsOf(read(page)), page, resolve)
    known.set(page, links)
    return links
  }
  return {
    paths,
    measured: (path) => {
      const facts = pages.get(fileOf(path))
      if (facts) return facts
      const bytes = read(path)
      return { hash: hashOf(bytes), bytes: bytes.length }
    },
    linked: (path, part) => linksOf(path)[part],
    shown: (path) => linksOf(path).shown,
    records: [...paths]
      .filter((path) => path.endsWith('.pf_fragment'))
      .map((path) => ({ path, page: pageOf(read(path), base) })),
  }
}

/** What a page leads to, as paths that the site has. */
interface PageLinks {
  readonly header: readonly string[]
  readonly main: readonly string[]
  readonly shown: readonly string[]
}

function resolved({ leadsTo }: PageFacts, page: string, resolve: Resolve): PageLinks {
  const pathsOf = (addresses: readonly string[]): string[] => [
    ...new Set(addresses.map((address) => resolve(address, page)).filter((path) => path !== undefined)),
  ]
  const pagesOf = (addresses: readonly string[]): string[] => pathsOf(addresses).filter((path) => path.endsWith('/'))
  return { header: pagesOf(leadsTo.header), main: pagesOf(leadsTo.main), shown: pathsOf(leadsTo.shown) }
}

type Resolve = (address: string, page: string) => string | undefined

/** Resolves addresses to paths that the site has. The same few stand on every page. */
function resolver(base: string, paths: ReadonlySet<string>): Resolve {
  const known = new Map<string, string | undefined>()
  return (address, page) => {
    if (address === '') return page
    if (known.has(address)) return known.get(address)
    const path = pathOf(address.replaceAll('&amp;', '&'), page, base)
    const found = path !== undefined && paths.has(path) ? path : undefined
    if (address.startsWith('/')) known.set(address, found)
    return found
  }
}

/** The path in the site that an address on a page means; undefined where it leads elsewhere. */
function pathOf(address: string, page: string, base: string): string | undefined {
  const here = new URL(base + page.slice(1), 'http://site/')
  const url = URL.canParse(address, here) ? new URL(address, here) : undefined
  if (!url || url.host !== 'site' || !url.pathname.startsWith(base)) return undefined
  return `/${decodeURIComponent(url.pathname.slice(base.length))}`
}

/** Pagefind compresses its records: a few letters of its own, then JSON with the address, without the base path. */
function pageOf(record: Uint8Array, base: string): string {
  const text = new TextDecoder().decode(gunzipSync(record))
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string }
  return pathOf(base + url.slice(1), '/', base) ?? '/'
}
