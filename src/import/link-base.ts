import { slug } from '../compiler/meaning/slug.ts'

/**
 * What a link is written against: the file it stands in, the address its page has on a site (a folder of its own), the
 * folder that is imported, the top of a site, or the whole address of a site.
 */
export type Base = 'file' | 'page' | 'root' | 'site' | 'address'

export interface Hit {
  readonly file: string
  readonly base: Base
}

/** Finds every file that a link could mean, by what it is written against. */
export type LinkFinder = (from: string, url: string) => readonly Hit[]

/** Looks among files, without regard to case; with or without endings, and by what sites make of names, as sites write their links. */
export function linkFinder(files: Iterable<string>, site: Site | undefined): LinkFinder {
  const all = new Map([...files].map((file) => [file.toLowerCase(), file]))
  const onSite = bySiteName(all.values())
  const at = (path: string | undefined): string | undefined => {
    if (path === undefined) return undefined
    const clean = path.replace(/\/+$/, '').replace(/\.html?$/i, '')
    const below = clean === '' ? '' : `${clean}/`
    const candidates = [path, clean, ...endings.map((it) => clean + it), ...openings.map((it) => below + it)]
    for (const candidate of candidates) {
      const found = all.get(candidate.toLowerCase())
      if (found !== undefined) return found
    }
    return onSite.get(siteNameOf(clean))
  }
  const below = (path: string): string | undefined => {
    // A site may serve the folder below an address of its own, or the folder may be a part of it.
    for (let parts = path.split('/').filter(Boolean); parts.length > 0; parts = parts.slice(1)) {
      const found = at(parts.join('/'))
      if (found !== undefined) return found
    }
    return undefined
  }
  return (from, url) => {
    const hits: Hit[] = []
    const add = (base: Base, file: string | undefined): void => {
      if (file !== undefined) hits.push({ base, file })
    }
    if (isWhole(url)) {
      const path = site && pathOn(site, url)
      if (path !== undefined) add('address', below(path) ?? (path === '' ? at('') : undefined))
      return hits
    }
    if (url.startsWith('/')) {
      const path = joined([], url)
      add(/\.(md|mdx|markdown|docx)$/i.test(url) ? 'root' : 'site', at(path) ?? (path ? below(path) : at('')))
      return hits
    }
    const folder = from.split('/').slice(0, -1)
    const stem = from.replace(/\.\w+$/, '').split('/')
    add('file', at(joined(folder, url)))
    if (!/^_?index$|^readme$/i.test(stem.at(-1) ?? '')) add('page', at(joined(stem, url)))
    add('root', at(joined([], url)))
    return hits
  }
}

const endings = ['.md', '.mdx', '.markdown', '.mdown', '.mkd', '.docx']
const openings = ['index.md', '_index.md', 'README.md', 'index.mdx', 'index.html.md']

/** Pages by what a site calls them: `My Page.md` is `my-page`. What could be two pages is none. */
function bySiteName(files: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  for (const file of files) {
    if (!/\.(?:md|mdx|markdown|mdown|mkd|docx)$/i.test(file)) continue
    for (const address of addressesOf(file)) {
      for (const name of [siteNameOf(address), siteNameOf(address.replaceAll(leadingNumber, '$1'))])
        found.set(name, (found.get(name) ?? new Set()).add(file))
    }
  }
  return new Map([...found].flatMap(([name, own]) => (own.size === 1 ? [[name, [...own][0]!] as const] : [])))
}

/** A number that only says the order, as in `01 First call.md`: sites leave it away, or keep it. */
const leadingNumber = /(^|\/)\d+[\s._-]+(?=[^/])/g

function siteNameOf(path: string): string {
  return path.split('/').map(slug).join('/')
}

/** The address that a handbook is served at. */
export interface Site {
  readonly origin: string
  /** The part of its paths that no folder is named after. */
  readonly path: string
}

/**
 * The address a handbook calls itself by: the host whose paths, from one folder on, are files that there are. Another
 * host may have a path or two alike, so most of what is linked there has to be.
 */
export function siteOf(urls: Iterable<string>, files: readonly string[]): Site | undefined {
  const paths = new Set([...files.flatMap(addressesOf), ...bySiteName(files).keys()])
  const hosts = new Map<string, { all: number; prefixes: Map<string, Set<string>> }>()
  for (const text of urls) {
    if (!/^https?:/i.test(text) || !URL.canParse(text)) continue
    const url = new URL(text)
    const host = hosts.get(url.origin) ?? { all: 0, prefixes: new Map<string, Set<string>>() }
    hosts.set(url.origin, host)
    host.all++
    const steps = decoded(url.pathname).toLowerCase().split('/').filter(Boolean)
    for (let cut = 0; cut < steps.length; cut++) {
      if (
        !paths.has(
          steps
            .slice(cut)
            .join('/')
            .replace(/\.html?$/, ''),
        )
      )
        continue
      const prefix = `/${steps.slice(0, cut).join('/')}`
      host.prefixes.set(prefix, (host.prefixes.get(prefix) ?? new Set()).add(text))
      break
    }
  }
  const best = [...hosts]
    .flatMap(([origin, { all, prefixes }]) =>
      [...prefixes].map(([path, hits]) => ({ origin, path, all, hits: hits.size })),
    )
    .sort((a, b) => b.hits - a.hits)[0]
  return best && best.hits >= 2 && best.hits * 2 >= best.all ? { origin: best.origin, path: best.path } : undefined
}

/** How a file is called in addresses: without its ending; the opening page of a folder as its folder. */
function addressesOf(file: string): string[] {
  const plain = file.toLowerCase().replace(/\.\w+$/, '')
  const opened = plain.replace(/\/(?:_?index|readme)(?:\.html)?$/, '')
  return opened === plain ? [plain] : [opened, plain]
}

function pathOn(site: Site, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { origin, pathname } = new URL(url)
  return origin === site.origin ? decoded(pathname).replace(/^\/+/, '') : undefined
}

/** Has a link a scheme or host of its own? */
export function isWhole(url: string): boolean {
  return url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url)
}

export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Undefined where a path leads out of the folder. */
function joined(folder: readonly string[], path: string): string | undefined {
  const parts = [...folder]
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
