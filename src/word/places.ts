import { addressWithin, type Entry, type Handbook, headingsOf, type Manuscript } from '../compiler/index.ts'
import { resolvePath } from '../compiler/meaning/paths.ts'

/** Where links of sources lead in a document made of some of them. */
export interface Places {
  /** The bookmark of a heading, by the line it stands in; of the source itself without one. */
  readonly bookmark: (file: string, line?: number) => string
  readonly lead: (url: string, from: string) => Lead
}

export type Lead =
  | { readonly to: 'place'; readonly bookmark: string }
  | { readonly to: 'address'; readonly url: string }
  /** It is elsewhere, and no site has an address for it. */
  | { readonly to: 'file'; readonly file: string }
  | { readonly to: 'nothing' }

/** Files are numbered as they come: a bookmark of Word is short and has no signs. */
export function placesIn(handbook: Handbook, { sources }: Manuscript): Places {
  const numbers = new Map(sources.map(({ file }, index) => [file, index + 1]))
  const entries = Map.groupBy(handbook.entries, ({ file }) => file)
  const anchors = new Map(sources.map(({ file }) => [file, linesOf(entries.get(file) ?? [])]))
  const { address, base } = handbook.settings

  const bookmark: Places['bookmark'] = (file, line) => {
    const source = `source_${numbers.get(file) ?? 0}`
    return line === undefined ? source : `${source}_line_${line}`
  }
  const onSite = (path: string, file: string): Lead => {
    if (address === undefined) return { to: 'file', file }
    return { to: 'address', url: new URL(base.replace(/\/+$/, '') + path, address).href }
  }
  return {
    bookmark,
    lead: (url, from) => {
      if (/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return { to: 'address', url }
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return { to: 'nothing' }
      const [path = '', anchor = ''] = decoded(url).split('#', 2)
      const file = path === '' ? from : resolvePath(from, path)
      if (file === undefined) return { to: 'nothing' }
      if (numbers.has(file)) return { to: 'place', bookmark: bookmark(file, anchors.get(file)?.get(anchor)) }
      const there = entries.get(file) ?? []
      const entry = there.find(({ kind, id }) => kind === 'person' && id === anchor) ?? there[0]
      if (entry) return onSite(addressWithin(entry, anchor), file)
      if (!handbook.files.has(file)) return { to: 'nothing' }
      return onSite(`/files/${file.split('/').map(encodeURIComponent).join('/')}`, file)
    },
  }
}

/** The lines of a file that links can lead to, by the names links use. */
function linesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const shared = entries.length > 1 || entries[0]?.kind === 'person'
  return new Map([
    ...entries.flatMap((entry) => headingsOf(entry).map(({ id, line }): [string, number] => [id, line])),
    ...(shared ? entries.map(({ id, at }): [string, number] => [id, at.start.line]) : []),
  ])
}

/** An address as a path. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
