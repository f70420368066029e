import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { type FreshSite, madeFromName } from './fresh-site.ts'
import type { RootFiles } from './read-root.ts'
import { historyKey } from './history.ts'
import { realFolderOf } from './real-folder.ts'
import { currentAudience, generatorRoot, siteFolder } from './root.ts'

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

/** Stands for all that a site is made from: the root’s files, the generator’s own, and the day. */
export function siteKey({ settings, sources, assets }: RootFiles, root: string, today: string): string {
  const hash = createHash('sha256').update(today).update(currentAudience()).update(historyKey(root))
  const generator = ['src', 'docs', 'astro.config.mjs', 'package-lock.json'].flatMap((path) =>
    stampsIn(generatorRoot, path),
  )
  const beside = assets.map(({ file }) => stampOf(join(file.startsWith('docs/') ? generatorRoot : root, file)))
  for (const stamp of [...generator, ...beside]) hash.update(stamp)
  for (const { file, bytes } of [...(settings ? [settings] : []), ...sources]) hash.update(file).update(bytes)
  return hash.digest('hex')
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

function stampsIn(root: string, path: string): string[] {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [stampOf(place)]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => stampOf(join(it.parentPath, it.name)))
    .sort()
}

/** A file’s name, size and time of last change. */
function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file)
  return `${file} ${size} ${mtimeMs}\n`
}
