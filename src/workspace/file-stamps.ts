import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset } from '../compiler/index.ts'
import { generatorRoot } from './root.ts'

/** The stamps of all that a site shows besides its sources: what lies in `public/`, and the files beside the sources. */
export function stampsBeside(root: string, assets: readonly Asset[]): string[] {
  return [
    ...stampsIn(root, 'public'),
    ...assets.map(({ file }) => stampOf(file.startsWith('docs/') ? generatorRoot : root, file)),
  ]
}

/** The stamps of a file, or of all that lies in a folder, in an order that is the same everywhere. */
export function stampsIn(root: string, path: string): string[] {
  const place = join(root, path)
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [stampOf(root, path)]
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => stampOf(root, join(path, name)))
}

/**
 * A file’s path, size and times of change. The system sets the second one itself: a file of equal size and date that is
 * put in the place of another is noticed.
 */
export function stampOf(root: string, file: string): string {
  const stat = statSync(join(root, file), { throwIfNoEntry: false })
  if (!stat || stat.isDirectory()) return `${file}\n`
  return `${file} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}\n`
}
