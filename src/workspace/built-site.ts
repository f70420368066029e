import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { RootFiles } from './read-root.ts'
import { historyKey } from './history.ts'
import { currentAudience, editionName, generatorRoot, siteFolder } from './root.ts'

/** A finished site on disk. */
export interface BuiltSite {
  /** The HTML of a page by its address without the base path: `/processes/retrofit/`. */
  readonly page: (address: string) => string | undefined
  /** A file of the site by its path: `assets/site.css`. */
  readonly file: (path: string) => Uint8Array | undefined
}

/** Opens the site that a root’s last build left in its folder. */
export function openBuiltSite(root: string): BuiltSite {
  const folder = siteFolder(root)
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

/** Says what the site in `dist/` was made from. */
export function stampSite(root: string, key: string): void {
  const fresh = `${stampFile(root)}.${process.pid}`
  writeFileSync(fresh, key)
  renameSync(fresh, stampFile(root))
}

/** The key that the site in `dist/` was stamped with; undefined where there is none. */
export function siteStamp(root: string): string | undefined {
  const file = stampFile(root)
  return existsSync(file) && existsSync(siteFolder(root)) ? readFileSync(file, 'utf8') : undefined
}

function stampFile(root: string): string {
  return join(root, '.fieldbook', editionName('built'))
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
