import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { linkedStampOf, stampsIn } from './file-stamps.ts'
import { foundName, type FreshSite, madeFromName } from './fresh-site.ts'
import { readIfThere } from './read-if-there.ts'
import { realFolderOf } from './real-folder.ts'
import { siteFolder } from './root.ts'

/** A finished site on disk. */
export interface BuiltSite {
  /** The HTML of a page by its address without the base path: `/processes/retrofit/`. */
  readonly page: (address: string) => string | undefined
  /** A file of the site by its path: `assets/site.css`. */
  readonly file: (path: string) => Uint8Array | undefined
}

/** Opens the site that a root’s last build left in its folder. It stays this one, also where a build ends meanwhile. */
export function openBuiltSite(root: string): BuiltSite {
  const folder = realFolderOf(siteFolder(root)) ?? siteFolder(root)
  const file = (path: string): Uint8Array | undefined => {
    const place = join(folder, path)
    const isInside = place.startsWith(folder + sep)
    return isInside && existsSync(place) && statSync(place).isFile() ? readFileSync(place) : undefined
  }
  return {
    file,
    page: (address) => {
      const bytes = file(`${decodeURIComponent(address).slice(1)}index.html`)
      return bytes && new TextDecoder().decode(bytes)
    },
  }
}

/** What a site is made from. */
export interface MadeFrom {
  /** Stands for the sources and for the program. */
  readonly key: string
  /** Stands for the program alone. */
  readonly program: string
  /** Stands for what pages show besides: drawings, and PDFs to download. */
  readonly shown: string
  /** Stands for what an entry’s own pages show, by its name, where that is known. */
  readonly pages: Readonly<Record<string, string>>
}

/** A finished site that lies in `dist/`, with each of its files as it was written. */
export interface SiteBefore {
  readonly folder: string
  readonly made: MadeFrom
  /** What was told of its pages when it was stamped. */
  readonly found: unknown
}

/** Says what a site is made from, which files it has, and what was found on its pages, before it is published. */
export function stampSite({ madeFrom, site, found: place }: FreshSite, made: MadeFrom, found: unknown): void {
  const told = JSON.stringify(found)
  const stamp: Stamp = { ...made, files: filesKey(site), found: keyOf(told) }
  writeFileSync(place, told)
  writeFileSync(madeFrom, JSON.stringify(stamp))
}

/** The key that the site in `dist/` was stamped with; undefined where there is none. */
export function siteStamp(root: string): string | undefined {
  return readStamp(root)?.stamp.key
}

/** Is the site in `dist/` made from this, with each of its files as it was written? */
export function isSiteOf(root: string, { key, shown }: Pick<MadeFrom, 'key' | 'shown'>): boolean {
  const { stamp, site } = readStamp(root) ?? {}
  return site !== undefined && stamp?.key === key && stamp.shown === shown && stamp.files === filesKey(site)
}

/** The site in `dist/` where this program has made it, and nobody has changed a file of it since. */
export function siteMadeBy(root: string, program: string): SiteBefore | undefined {
  const { stamp, site } = readStamp(root) ?? {}
  if (site === undefined || stamp?.program !== program || stamp.files !== filesKey(site)) return undefined
  const told = readIfThere(join(dirname(site), foundName))?.toString()
  return told === undefined || stamp.found !== keyOf(told)
    ? undefined
    : { folder: site, made: stamp, found: JSON.parse(told) as unknown }
}

interface Stamp extends MadeFrom {
  /** Stands for the names, sizes and times of its files. */
  readonly files: string
  /** Stands for what was found on its pages. */
  readonly found: string
}

function readStamp(root: string): { readonly stamp: Stamp; readonly site: string } | undefined {
  const site = realFolderOf(siteFolder(root))
  if (site === undefined || site === siteFolder(root)) return undefined
  try {
    return { site, stamp: JSON.parse(readFileSync(join(dirname(site), madeFromName), 'utf8')) as Stamp }
  } catch {
    return undefined
  }
}

function filesKey(folder: string): string {
  return keyOf(stampsIn(folder, '', linkedStampOf).join(''))
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
