import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { jsonAddress } from '../src/bridges/index.ts'
import { addressOf, type Entry, playbookPages } from '../src/compiler/index.ts'
import { type Book, giveFile, keyName, type MadeFrom, type SiteBefore } from '../src/workspace/index.ts'
import type { FoundPage } from './make-share.ts'

/** Another build has cleared away the site that pages were to be taken from: they have to be made. */
export class SiteGone extends Error {}

/** Pages that a build needn’t make. */
export interface TakenPages {
  /** The names of the entries that they are all the own pages of. */
  readonly entries: ReadonlySet<string>
  /** Those pages, and what lies beside them in the site before: twins and JSON. */
  readonly files: readonly string[]
  readonly pages: number
}

/** Says which pages of the site before would be made the same: all of entries whose key is the same, with their twins and JSON. */
export function pagesToTake({ handbook }: Book, made: MadeFrom, before: SiteBefore | undefined): TakenPages {
  const isSame = (name: string): boolean =>
    made.pages[name] !== undefined && before?.made.pages[name] === made.pages[name]
  const isShown = before?.made.shown === made.shown
  const same = isShown ? handbook.entries.filter((entry) => isSame(keyName(entry))) : []
  const files = same.flatMap((entry) => {
    const { pages, beside } = filesOf(entry)
    return [...pages, ...beside.filter((file) => before && existsSync(join(before.folder, file)))]
  })
  return {
    entries: new Set(same.map(keyName)),
    files,
    pages: files.filter((file) => file.endsWith('.html')).length,
  }
}

/**
 * Gives a site those files of the one before. Nothing is copied where the disk can give a file a second name.
 *
 * @returns What was found on those pages when they were made.
 * @throws SiteGone
 */
export function takePages({ files }: TakenPages, { folder, found }: SiteBefore, site: string): readonly FoundPage[] {
  const taken = new Set<string>()
  const folders = new Set<string>()
  for (const file of files) {
    const [from, to] = [join(folder, file), join(site, file)]
    if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true })
    folders.add(dirname(to))
    // A root’s own file in `public/` comes before what is made at the same address.
    if (existsSync(to)) continue
    if (!giveFile(from, to)) throw new SiteGone()
    taken.add(file)
  }
  return (found as readonly FoundPage[]).filter(({ file }) => taken.has(file))
}

/** The files of an entry in a site: its pages, and what there may be beside them. */
function filesOf(entry: Entry): { readonly pages: readonly string[]; readonly beside: readonly string[] } {
  const folder = decodeURI(addressOf(entry)).slice(1)
  const below = entry.kind === 'playbook' ? playbookPages.map((page) => `${page}/`) : []
  const pages = ['', ...below].map((page) => `${folder}${page}index.html`)
  const twins = pages.map((page) => page.replace(/html$/, 'md'))
  return { pages, beside: [...twins, decodeURI(jsonAddress(entry)).slice(1)] }
}
