import type { CompletionItem } from 'vscode-languageserver'
import { type Asset, type Entry, type Handbook, headingsOf, type Kind, namesOfHeading } from '../compiler/index.ts'
import { documentEndings, endingOf, largestAsset, pictureEndings } from '../compiler/meaning/linked-files.ts'
import { asAddress, relativePath } from '../compiler/meaning/paths.ts'
import type { Offer } from './begun.ts'
import { entriesOf } from './shape-at.ts'
import type { Session } from './session.ts'

const kindOf = { file: 17, name: 18 } as const

/** What a link may lead to, or a picture may show, once its bracket is open: pages and files, or parts of a page. */
export function linkTargets(session: Session, file: string, before: string): Offer | undefined {
  const [, sign, typed] = /(!?)\[[^\]]*\]\(<?([^()<>]*)$/.exec(before) ?? []
  if (typed === undefined) return undefined
  const { handbook, read } = session.book()
  const from = before.length - typed.length
  if (sign === '!') return { from, items: read.assets.filter(mayBeShown).map((it) => assetItem(file, it)) }
  const [path = '', anchor] = typed.split('#', 2)
  if (anchor !== undefined) {
    const target = handbook.entries.find((entry) =>
      path === '' ? entry.file === file : addressFrom(file, entry.file) === path,
    )
    const parts = target ? headingsOf(target) : []
    const items = parts.map((it) => ({ label: it.id, kind: kindOf.file, detail: namesOfHeading(it).at(-1) ?? '' }))
    return { from: before.length - anchor.length, items }
  }
  const pages = handbook.entries.filter((entry) => entry.origin === 'company' && entry.file !== file)
  const files = read.assets.filter(mayBeLoaded).map((it) => assetItem(file, it))
  return { from, items: [...pages.map((entry) => pageItem(file, entry)), ...files] }
}

/** A whole link to one of some kinds of entries, where its name is to stand: in a heading, or behind a label. */
export function linkTo(
  handbook: Handbook,
  file: string,
  kinds: readonly Kind[],
  { before, behind, from }: { readonly before: string; readonly behind: string; readonly from: number },
): Offer {
  const isOpen = before[from] === '['
  const items = entriesOf(handbook.entries, kinds).map((entry): CompletionItem => ({
    label: entry.title,
    kind: kindOf.name,
    detail: entry.kind,
    filterText: `${isOpen ? '[' : ''}${[entry.title, ...(entry.front.aliases ?? [])].join(' ')}`,
    insertText: `[${entry.title}](${addressOf(file, entry)})`,
    ...(entry.front.summary === undefined ? {} : { documentation: entry.front.summary }),
  }))
  // Many editors close a bracket as soon as it is open.
  return { from, items, behind: isOpen && behind.startsWith(']') ? 1 : 0 }
}

function pageItem(file: string, entry: Entry): CompletionItem {
  const label = addressOf(file, entry)
  return { label, kind: kindOf.file, detail: entry.title, filterText: `${label} ${entry.title}` }
}

function assetItem(file: string, { file: asset, bytes }: Asset): CompletionItem {
  const label = addressFrom(file, asset)
  // Those that lie beside the page come first.
  const detail = `${String(Math.max(1, Math.round(bytes / 1000)))} kB`
  return { label, kind: kindOf.file, detail, sortText: `${label.startsWith('../') ? '1' : '0'}${label}` }
}

function addressOf(file: string, entry: Entry): string {
  return addressFrom(file, entry.file) + (entry.kind === 'person' ? `#${entry.id}` : '')
}

function addressFrom(file: string, to: string): string {
  return asAddress(relativePath(file, to))
}

function mayBeShown({ file, bytes }: Asset): boolean {
  return isCompanys(file) && pictureEndings.includes(endingOf(file)) && bytes <= largestAsset.picture
}

function mayBeLoaded({ file, bytes }: Asset): boolean {
  return (
    isCompanys(file) && [...pictureEndings, ...documentEndings].includes(endingOf(file)) && bytes <= largestAsset.file
  )
}

function isCompanys(file: string): boolean {
  return !file.startsWith('docs/')
}
