import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { jsonAddress } from '../src/bridges/index.ts'
import { addressOf, type Playbook, playbookPages } from '../src/compiler/index.ts'
import { type Book, giveFile, type MadeFrom, type SiteBefore } from '../src/workspace/index.ts'
import type { FoundPage } from './make-share.ts'

/** Another build has cleared away the site that pages were to be taken from: they have to be made. */
export class SiteGone extends Error {}

/** Pages that a build needn’t make. */
export interface TakenPages {
  /** The ids of the playbooks that they are all the own pages of. */
  readonly playbooks: ReadonlySet<string>
  /** Those pages, and what lies beside them in the site before: twins and JSON. */
  readonly files: readonly string[]
  readonly pages: number
}

/**
 * Says which pages of the site before would be made the same: all of playbooks whose key is the same, with their twins and their
 * JSON.
 */
export function pagesToTake({ handbook }: Book, made: MadeFrom, before: SiteBefore | undefined): TakenPages {
  const isSame = ({ id }: Playbook): boolean => before?.made.playbooks[id] === made.playbooks[id]
  const same = before?.made.shown === made.shown ? handbook.all('playbook').filter(isSame) : []
  const files = same.flatMap((playbook) => {
    const { pages, beside } = filesOf(playbook)
    return [...pages, ...beside.filter((file) => before && existsSync(join(before.folder, file)))]
  })
  return {
    playbooks: new Set(same.map(({ id }) => id)),
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
    // A root’s own file in `public/` comes before a page at the same address.
    if (existsSync(to)) continue
    if (!giveFile(from, to)) throw new SiteGone()
    taken.add(file)
  }
  return (found as readonly FoundPage[]).filter(({ file }) => taken.has(file))
}

/** The files of a playbook in a site: its pages, and what there may be beside them. */
function filesOf(playbook: Playbook): { readonly pages: readonly string[]; readonly beside: readonly string[] } {
  const folder = decodeURI(addressOf(playbook)).slice(1)
  const pages = ['', ...playbookPages.map((page) => `${page}/`)].map((page) => `${folder}${page}index.html`)
  const twins = pages.map((page) => page.replace(/html$/, 'md'))
  return { pages, beside: [...twins, decodeURI(jsonAddress(playbook)).slice(1)] }
}
