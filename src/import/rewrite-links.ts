import { relativePath } from '../compiler/meaning/paths.ts'
import { slug } from '../compiler/meaning/slug.ts'
import { type Change, changed } from './found.ts'
import { plain } from './plain-words.ts'
import type { Page } from './import-page.ts'
import { type Base, decoded, type Hit, isWhole, type LinkFinder, type Site } from './link-base.ts'
import { writtenLinks } from './written-links.ts'

/** What links of a page lead to, once everything has its place. */
export interface Ground {
  readonly find: LinkFinder
  readonly site: Site | undefined
  /** The bases, the one that most links are written against first. */
  readonly bases: readonly Base[]
  readonly pages: ReadonlyMap<string, Page>
  /** Where each file that was found goes to. */
  readonly target: ReadonlyMap<string, string>
  /** Pages by what they are called. */
  readonly called: ReadonlyMap<string, string>
  /** The ids of a new source’s headings, by their words. */
  readonly ids: (file: string) => ReadonlyMap<string, string>
}

/** A link that leads to no file of the folder. */
export interface Lost {
  readonly url: string
  readonly words: string
  /** The address on the site it came from, where that is known. */
  readonly put: string | undefined
}

export interface Rewritten {
  readonly body: string
  readonly lost: readonly Lost[]
  /** How many links changed their address. */
  readonly count: number
}

/** A page’s text with its links written against the file it became. */
export function rewriteLinks(page: Page, file: string, ground: Ground): Rewritten {
  const lost: Lost[] = []
  const changes: Change[] = []
  for (const { start, end, url, words } of page.links) {
    const put = newAddress(page, file, url, ground)
    if (put === undefined) {
      const old = addressOnSite(url, ground.site)
      lost.push({ url, words, put: old })
      if (old !== undefined) changes.push({ start, end, put: old })
    } else if (put !== url) changes.push({ start, end, put })
  }
  for (const { start, end, target, words, isImage, isName } of writtenLinks(page.body)) {
    const [, name = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(target) ?? []
    const named = isName ? ground.called.get(plain(name)) : undefined
    const put = named ? leadTo(file, named, fragment, ground) : newAddress(page, file, target, ground)
    if (put !== undefined) changes.push({ start, end, put: `${isImage ? '!' : ''}[${words}](${put})` })
  }
  return { body: changed(page.body, changes), lost, count: changes.length }
}

/** Undefined where a link leads to nothing that was found; what it said where it needn’t change. */
function newAddress(page: Page, file: string, url: string, ground: Ground): string | undefined {
  const { path, fragment } = partsOf(url)
  if (url === '' || (path === '' && fragment === '')) return url
  if (path === '') return leadTo(file, page.path, fragment, ground)
  const hit = chosen(ground.find(page.path, path), ground.bases)
  if (hit) return leadTo(file, hit.file, fragment, ground)
  return isWhole(url) ? url : undefined
}

function leadTo(file: string, found: string, fragment: string, ground: Ground): string | undefined {
  const to = ground.target.get(found)
  if (to === undefined) return undefined
  const path = to === file ? '' : relativePath(file, to).split('/').map(encodeURIComponent).join('/')
  const anchor = fragment.replace(/^[?#]*/, '').replace(/^.*#/, '')
  if (anchor === '') return path === '' ? (to.split('/').at(-1) ?? '') : path
  const name = plain(decoded(anchor))
  const words = ground.pages.get(found)?.anchors.get(name)
  // What leads to the title leads to the page.
  if (words === '') return path === '' ? (to.split('/').at(-1) ?? '') : path
  const id = words === undefined ? anchor : (ground.ids(to).get(plain(words)) ?? slug(words))
  return `${path}#${id}`
}

/** Of several files that a link could mean, the one that is written as most links are. */
export function chosen(hits: readonly Hit[], bases: readonly Base[]): Hit | undefined {
  return [...hits].sort((a, b) => bases.indexOf(a.base) - bases.indexOf(b.base))[0]
}

/** A link’s path, readable, and what stands behind it: `#part`, or `?query#part`. */
export function partsOf(url: string): { path: string; fragment: string } {
  const [, reference] = /^\{\{[<%]\s*(?:rel)?ref\s+["']?([^"'\s>%]+)["']?\s*[>%]\}\}/.exec(decoded(url)) ?? []
  const [, path = '', fragment = ''] = /^([^#?]*)(.*)$/s.exec(reference ?? url) ?? []
  return { path: decoded(path).replaceAll('\\', '/'), fragment }
}

/** What a site serves at an address of its top and the folder doesn’t have: it stays reachable where it was. */
function addressOnSite(url: string, site: Site | undefined): string | undefined {
  return site && /^\/(?!\/)/.test(url) && URL.canParse(url, site.origin) ? new URL(url, site.origin).href : undefined
}
