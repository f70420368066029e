import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Asset, Source } from '../compiler/index.ts'

/** Everything a root holds that a compile may look at. */
export interface RootFiles {
  readonly settings: Source | undefined
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
}

/**
 * Reads a root's `fieldbook.yaml`, `content/` and `playbooks/`, and the generator's `docs/`. A file whose bytes are
 * the same as in `before` is the same object again. Links that leave the root are not followed.
 */
export function readRoot(root: string, generator: string, before?: RootFiles): RootFiles {
  const known = new Map(before?.sources.map((source) => [source.file, source]))
  const found = [
    ...['content', 'playbooks'].flatMap((folder) =>
      filesIn(root, folder).map((file) => ({ base: root, file, origin: 'company' as const })),
    ),
    ...filesIn(generator, 'docs').map((file) => ({ base: generator, file, origin: 'fieldbook' as const })),
  ]
  const sources: Source[] = []
  const assets: Asset[] = []
  for (const { base, file, origin } of found) {
    const path = join(base, file)
    if (/\.mdx?$/i.test(file)) {
      if (/(^|\/)README\.md$/i.test(file)) continue
      const bytes = readIfThere(path)
      if (!bytes) continue
      const same = known.get(file)
      sources.push(same && Buffer.compare(same.bytes, bytes) === 0 ? same : { file, bytes, origin })
    } else {
      const stat = statSync(path, { throwIfNoEntry: false })
      if (stat) assets.push({ file, bytes: stat.size })
    }
  }
  return { settings: readSettings(root), sources, assets }
}

/** An editor that saves may take a file away for a moment, between listing and reading it. */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function readSettings(root: string): Source | undefined {
  const path = join(root, 'fieldbook.yaml')
  return existsSync(path) ? { file: 'fieldbook.yaml', bytes: readFileSync(path), origin: 'company' } : undefined
}

/** All files below a folder, with `/`, sorted; nothing hidden, nothing that really lies outside. */
function filesIn(base: string, folder: string): string[] {
  const top = join(base, folder)
  if (!existsSync(top)) return []
  const inside = realpathSync(base) + sep
  if (!(realpathSync(top) + sep).startsWith(inside)) return []
  const found: string[] = []
  const walk = (path: string, ancestors: readonly string[]): void => {
    for (const name of readdirSync(join(base, path)).sort()) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const file = `${path}/${name}`
      const full = join(base, file)
      const real = lstatSync(full).isSymbolicLink() ? realOf(full) : full
      if (real === undefined || !(real + sep).startsWith(inside) || ancestors.includes(real)) continue
      if (statSync(full).isDirectory()) walk(file, [...ancestors, real])
      else if (statSync(full).isFile()) found.push(file)
    }
  }
  walk(folder, [realpathSync(top)])
  return found
}

/** The first link in the folder of files that are copied as they are, or for the settings, that leaves the root. */
export function linkOutOf(root: string): string | undefined {
  const inside = realpathSync(root) + sep
  const open = join(root, 'public')
  const below = existsSync(open) ? readdirSync(open, { recursive: true, encoding: 'utf8' }) : []
  const all = ['fieldbook.yaml', 'public', ...below.map((name) => `public/${name.replaceAll('\\', '/')}`)]
  return all.find((name) => existsSync(join(root, name)) && !realpathSync(join(root, name)).startsWith(inside))
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
