import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
// Past the doors: behind them lies what the bundle holds already.
import { stampOf } from '../../src/workspace/file-stamps.ts'
import { generatorRoot } from '../../src/workspace/root.ts'

/** `check` as one file, and what it was made of. */
export interface CheckBundle {
  /** The file’s name in `bundleFolder`. */
  readonly program: string
  /** The stamps of the modules in it, by their path from the generator’s root. */
  readonly stamps: Readonly<Record<string, string>>
}

/** Where it lies, from the generator’s root. */
export const bundleFolder = 'node_modules/.cache/fieldbook-check'
export const bundleList = 'made-of.json'

/** The bundle’s address, for `import`. Undefined where there is none, or one of its modules has changed since. */
export function findBundle(root = generatorRoot): string | undefined {
  const list = join(root, bundleFolder, bundleList)
  if (!existsSync(list)) return undefined
  const { program, stamps } = JSON.parse(readFileSync(list, 'utf8')) as CheckBundle
  const place = join(root, bundleFolder, program)
  const isTrue = Object.entries(stamps).every(([file, stamp]) => stampOf(root, file) === stamp)
  return isTrue && existsSync(place) ? pathToFileURL(place).href : undefined
}
