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
  const texts = new Map<string, string>()
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? new TextDecoder().decode(read(path))
    texts.set(path, text)
    return text
  }
  const addressesIn = (html: string, page: string): string[] => {
    const found = [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, address = '']) =>
      pathOf(address.replaceAll('&amp;', '&'), page, base),
    )
    return [...new Set(found.filter((path) => path !== undefined && paths.has(path)))] as string[]
  }
  return {
    paths,
    read,
    linked: (path, part) => addressesIn(partOf(textOf(path), part), path).filter((it) => it.endsWith('/')),
    shown: (path) =>
      addressesIn(textOf(path), path).filter((it) => /\.(css|js|mjs|svg|png|jpe?g|webp|gif|ico)$/.test(it)),
    records: [...paths]
      .filter((path) => path.endsWith('.pf_fragment'))
      .map((path) => ({ path, page: pageOf(read(path), base) })),
  }
}

function partOf(html: string, part: string): string {
  const from = html.indexOf(`<${part}`)
  const to = html.indexOf(`</${part}>`, from)
  return from < 0 ? '' : html.slice(from, to)
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
