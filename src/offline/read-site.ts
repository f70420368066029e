import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A built site by the paths of its files: pages as `/processes/retrofit/`, others as `/assets/site.css`. */
export interface SiteFiles {
  readonly paths: ReadonlySet<string>
  readonly read: (path: string) => Uint8Array
  /** What of the site a part of a page links to, or shows. */
  readonly linked: (path: string, part: 'header' | 'main') => readonly string[]
  readonly shown: (path: string) => readonly string[]
  /** The records of the search index: each file, and the path of the page that it is about. */
  readonly records: readonly { readonly path: string; readonly page: string }[]
}

export function readSite(folder: string, base: string): SiteFiles {
  const paths = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name).slice(folder.length).replaceAll('\\', '/'))
      .map((path) => path.replace(/\/index\.html$/, '/')),
  )
  const read = (path: string): Uint8Array => readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  const resolve = resolver(base, paths)
  const known = new Map<string, PageLinks>()
  const linksOf = (page: string): PageLinks => {
    const links = known.get(page) ?? readLinks(new TextDecoder().decode(read(page)), page, resolve)
    known.set(page, links)
    return links
  }
  return {
    paths,
    read,
    linked: (path, part) => linksOf(path)[part],
    shown: (path) => linksOf(path).shown,
    records: [...paths]
      .filter((path) => path.endsWith('.pf_fragment'))
      .map((path) => ({ path, page: pageOf(read(path), base) })),
  }
}

/** What a page leads to. Kept in place of its text, which is asked for by every playbook that links to it. */
interface PageLinks {
  readonly header: readonly string[]
  readonly main: readonly string[]
  readonly shown: readonly string[]
}

function readLinks(html: string, page: string, resolve: Resolve): PageLinks {
  const [header, main] = [rangeOf(html, 'header'), rangeOf(html, 'main')]
  const links = { header: new Set<string>(), main: new Set<string>(), shown: new Set<string>() }
  for (const { 1: address = '', index } of html.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
    const path = resolve(address, page)
    if (path === undefined) continue
    if (/\.(css|js|mjs|svg|png|jpe?g|webp|gif|ico)$/.test(path)) links.shown.add(path)
    if (!path.endsWith('/')) continue
    if (isIn(index, header)) links.header.add(path)
    if (isIn(index, main)) links.main.add(path)
  }
  return { header: [...links.header], main: [...links.main], shown: [...links.shown] }
}

type Range = readonly [from: number, to: number]

function rangeOf(html: string, part: string): Range {
  const from = html.indexOf(`<${part}`)
  return from < 0 ? [0, 0] : [from, html.indexOf(`</${part}>`, from)]
}

function isIn(index: number, [from, to]: Range): boolean {
  return index >= from && index < to
}

type Resolve = (address: string, page: string) => string | undefined

/** Resolves addresses to paths that the site has. The same few stand on every page. */
function resolver(base: string, paths: ReadonlySet<string>): Resolve {
  const known = new Map<string, string | undefined>()
  return (written, page) => {
    const address = written.replace(/[?#].*$/s, '')
    if (address === '') return page
    if (known.has(address)) return known.get(address)
    const path = pathOf(address.replaceAll('&amp;', '&'), page, base)
    const found = path !== undefined && paths.has(path) ? path : undefined
    if (address.startsWith('/')) known.set(ownCopy(address), found)
    return found
  }
}

/** A part of a text would keep the whole text in memory: each page of a large site. */
function ownCopy(part: string): string {
  return Buffer.from(part).toString()
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
