import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { jsonAddress } from '../src/bridges/index.ts'
import { addressOf, type Playbook } from '../src/compiler/index.ts'
import type { Book, MadeFrom, SiteBefore } from '../src/workspace/index.ts'

/** Pages that a build needn’t make. */
export interface TakenPages {
  /** The ids of the playbooks that they are all the own pages of. */
  readonly playbooks: ReadonlySet<string>
  /** How many they are. */
  readonly pages: number
  /** Puts them into a site’s folder, where nothing stands in their place. */
  readonly putInto: (site: string) => void
}

/**
 * Takes from the site before all pages of playbooks that would be made the same, with their twins and their JSON. Only the
 * name of the search index on them is another. They are taken at once, as another build may clear that site away.
 *
 * @param workshop Where they lie until the site is written.
 */
export function takePages(
  { handbook }: Book,
  made: MadeFrom,
  before: SiteBefore | undefined,
  workshop: string,
): TakenPages {
  const place = join(workshop, 'taken')
  const files: string[] = []
  const playbooks = new Set<string>()
  for (const playbook of before === undefined ? [] : handbook.all('playbook')) {
    if (before?.made.shown !== made.shown || before.made.playbooks[playbook.id] !== made.playbooks[playbook.id])
      continue
    const own = filesOf(playbook)
    // A page comes after its twin, which is made for one that has none.
    const taken = [...own.beside.filter((file) => existsSync(join(before.folder, file))), ...own.pages]
    try {
      for (const file of taken) take(file, before, place, made.search)
    } catch (error) {
      // Another build has cleared that site away meanwhile: the pages are made.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue
      throw error
    }
    files.push(...taken)
    playbooks.add(playbook.id)
  }
  return {
    playbooks,
    pages: files.filter((file) => file.endsWith('.html')).length,
    putInto: (site) => {
      for (const file of files) {
        mkdirSync(dirname(join(site, file)), { recursive: true })
        renameSync(join(place, file), join(site, file))
      }
    },
  }
}

/** The files of a playbook in a site: its pages, and what there may be beside them. */
function filesOf(playbook: Playbook): { readonly pages: readonly string[]; readonly beside: readonly string[] } {
  const folder = decodeURI(addressOf(playbook)).slice(1)
  const pages = ['', 'call-plan/', 'print/'].map((page) => `${folder}${page}index.html`)
  const twins = pages.map((page) => page.replace(/html$/, 'md'))
  return { pages, beside: [...twins, decodeURI(jsonAddress(playbook)).slice(1)] }
}

function take(file: string, { folder, made }: SiteBefore, place: string, search: string): void {
  const bytes = readFileSync(join(folder, file))
  mkdirSync(dirname(join(place, file)), { recursive: true })
  writeFileSync(join(place, file), file.endsWith('.html') ? searching(bytes, made.search, search) : bytes)
}

/** The page with another search index. It is named once, after all that an author has written. */
function searching(page: Buffer, before: string, now: string): Buffer {
  if (before === now) return page
  const from = page.lastIndexOf(`${before}"`)
  if (from < page.lastIndexOf('</main>')) throw new Error('The page names no search index')
  return Buffer.concat([page.subarray(0, from), Buffer.from(now), page.subarray(from + before.length)])
}
