import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
// Past the doors: behind them lies what the bundle holds already.
import { stampOf } from '../../src/workspace/file-stamps.ts'
import { readIfThere } from '../../src/workspace/read-if-there.ts'
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

/** The bundle’s address, for `import`. Undefined where there is none, it is damaged, or one of its modules has changed since. */
export function findBundle(root = generatorRoot): string | undefined {
  const folder = join(root, bundleFolder)
  const list = readList(join(folder, bundleList))
  const isTrue = list && Object.entries(list.stamps).every(([file, stamp]) => stampOf(root, file) === stamp)
  if (!isTrue) return undefined
  const place = join(folder, list.program)
  const code = readIfThere(place)
  return code && programName(code) === list.program ? pathToFileURL(place).href : undefined
}

/** The name of its file, which says whether all of it is there. */
export function programName(code: string | Uint8Array): string {
  return `check-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.mjs`
}

function readList(file: string): CheckBundle | undefined {
  const text = readIfThere(file)?.toString()
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as CheckBundle
  } catch {
    // Cut short by a crash of the disk.
    return undefined
  }
}
