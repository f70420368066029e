import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { type FreshSite, madeFromName } from './fresh-site.ts'
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

/** Says what a site is made from, before it is published. */
export function stampSite({ madeFrom }: FreshSite, key: string): void {
  writeFileSync(madeFrom, key)
}

/** The key that the site in `dist/` was stamped with; undefined where there is none. */
export function siteStamp(root: string): string | undefined {
  const site = realFolderOf(siteFolder(root))
  const file = site === undefined ? '' : join(dirname(site), madeFromName)
  return site !== siteFolder(root) && existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
