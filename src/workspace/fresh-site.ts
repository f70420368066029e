import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { isAlive } from './is-alive.ts'
import { realFolderOf } from './real-folder.ts'
import { editionName, generatorRoot, siteFolder } from './root.ts'

/** The folders of one build: nobody else writes there, and nobody reads there before it is published. */
export interface FreshSite {
  /** What becomes the site. */
  readonly site: string
  /** What is only needed while it is built. */
  readonly workshop: string
  /** The key of what the site was made from. */
  readonly madeFrom: string
  /** What was found on its pages. */
  readonly found: string
}

/** Makes the folders of a build. Throws where the disk says no. */
export function openFreshSite(root: string): FreshSite {
  putBackFormer(root)
  const folder = join(
    sitesFolder(root),
    `${editionName('dist')}@${thisHost}@${process.pid}@${randomUUID().slice(0, 8)}`,
  )
  const fresh = {
    site: join(folder, 'site'),
    workshop: join(folder, 'workshop'),
    madeFrom: join(folder, madeFromName),
    found: join(folder, foundName),
  }
  mkdirSync(fresh.workshop, { recursive: true })
  // What Astro renders pages with lies there for a while, and asks for the generator's packages.
  symlinkSync(join(generatorRoot, 'node_modules'), join(fresh.workshop, 'node_modules'), 'junction')
  return fresh
}

/**
 * Makes a finished site the one that is served: `dist` is a link, and one rename switches it, so that at each moment there
 * is a whole site. The site before stays for whoever is reading it, until the next build. Throws where the disk says no, and
 * leaves the last site in its place then.
 */
export function publishSite(root: string, { site, workshop }: FreshSite): void {
  rmSync(workshop, { recursive: true, force: true })
  switchLink(root, site)
}

/** Clears away what a build that came to nothing has left. */
export function discardSite({ site }: FreshSite): void {
  rmSync(dirname(site), { recursive: true, force: true })
}

/** The name of the file beside a site that says what it was made from. */
export const madeFromName = 'made-from'

/** The name of the file beside it that says what was found on its pages. */
export const foundName = 'found'

/** Where the sites of a root lie, each in a folder of its own. */
function sitesFolder(root: string): string {
  return join(root, '.fieldbook', 'sites')
}

function switchLink(root: string, site: string): void {
  const place = siteFolder(root)
  const link = join(dirname(site), 'link')
  symlinkSync(relative(dirname(place), site), link, 'junction')
  const isFolder = existsSync(place) && !lstatSync(place).isSymbolicLink()
  if (isFolder) {
    // A folder of an older Fieldbook, or one that somebody has copied: only this once nothing is in its place.
    rmSync(formerFolder(root), { recursive: true, force: true })
    renameSync(place, formerFolder(root))
  }
  // Windows renames nothing over a link to a folder.
  if (process.platform === 'win32' && !isFolder) rmSync(place, { force: true })
  try {
    renameSync(link, place)
  } finally {
    putBackFormer(root)
  }
  rmSync(formerFolder(root), { recursive: true, force: true })
}

/** A build that was killed while it changed a folder into a link has left the site beside its place. */
function putBackFormer(root: string): void {
  const place = siteFolder(root)
  const isFree = lstatSync(place, { throwIfNoEntry: false }) === undefined
  if (isFree && existsSync(formerFolder(root))) renameSync(formerFolder(root), place)
}

function formerFolder(root: string): string {
  return join(sitesFolder(root), `former-${editionName('dist')}`)
}

/**
 * Removes the folders of builds that are over, but for the site that is served. A link among them is left alone: a build makes
 * none there, and what it leads to is somebody else’s. Throws where the disk says no.
 */
export function clearFormerSites(root: string): void {
  const folders = readdirSync(sitesFolder(root), { withFileTypes: true }).filter((it) => it.isDirectory())
  const over = folders.map(({ name }) => name).filter(isOver)
  // Read last: whoever was over before has published before.
  const served = realFolderOf(siteFolder(root))
  for (const name of over) {
    const folder = realFolderOf(join(sitesFolder(root), name))
    if (folder !== undefined && (served === undefined || folder !== dirname(served))) removeAtOnce(folder)
  }

  function isOver(name: string): boolean {
    const [edition, host, pid] = name.split('@')
    if (edition !== editionName('dist') || pid === undefined) return false
    if (host === thisHost) return !isAlive(Number(pid))
    // Nobody knows about the processes of another machine or container; no build takes a day.
    return Date.now() - statSync(join(sitesFolder(root), name)).mtimeMs > 86_400_000
  }
}

/** Whoever takes files from a site finds all of it or nothing. */
function removeAtOnce(folder: string): void {
  const gone = folder.endsWith(goneMark) ? folder : folder + goneMark
  try {
    if (gone !== folder) renameSync(folder, gone)
  } catch (error) {
    // Another build clears it away.
    if (existsSync(folder)) throw error
    return
  }
  rmSync(gone, { recursive: true, force: true })
}

const goneMark = '@gone'

const thisHost = hostname().replaceAll(/[^\w.-]/g, '-')
