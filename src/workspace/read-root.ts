import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset, OutOfReach, Source } from '../compiler/index.ts'
import { largestSource } from '../compiler/meaning/largest-source.ts'
import { settledStampOf } from './file-stamps.ts'
import { readIfThere } from './read-if-there.ts'
import { realFolderOf } from './real-folder.ts'
import { runsInBrowser } from './runs-in-browser.ts'
import { isHidden, type Way, whereLinkLeads } from './where-link-leads.ts'

/** Everything a root holds that a compile may look at. */
export interface RootFiles {
  readonly settings: Source | undefined
  /** What is to fix and let be; undefined where nothing is. */
  readonly baseline: Source | undefined
  readonly sources: readonly Source[]
  readonly assets: readonly Asset[]
  /** What stands among them and leads to nothing that is read. */
  readonly outOfReach: readonly OutOfReach[]
}

/** Files and folders of a root that this user may not read: the message names each. */
export class MayNotBeRead extends Error {
  /** The files and folders, from the root. */
  readonly paths: readonly string[]

  constructor(paths: readonly string[]) {
    super(`These may not be read, so nothing can be said about the whole:\n${paths.map((it) => `  ${it}\n`).join('')}`)
    this.paths = paths
  }
}

/**
 * Reads a root's `fieldbook.yaml`, `fieldbook-baseline.json`, `content/` and `playbooks/`, and the generator's `docs/`. A file whose bytes are
 * the same as in `before` is the same object again. Links that leave the root, or lead to what is hidden in it, are
 * not followed, and reported.
 *
 * @throws MayNotBeRead
 */
export function readRoot(root: string, generator: string, before?: RootFiles): RootFiles {
  const known = new Map(before?.sources.map((source) => [source.file, source]))
  const refused: string[] = []
  const outOfReach: OutOfReach[] = []
  const found = [
    ...['content', 'playbooks'].flatMap((folder) =>
      filesIn(root, folder, refused, outOfReach).map((file) => ({ base: root, file, origin: 'company' as const })),
    ),
    ...filesIn(generator, 'docs', refused, []).map((file) => ({ base: generator, file, origin: 'fieldbook' as const })),
  ]
  const sources: Source[] = []
  const assets: Asset[] = []
  for (const { base, file, origin } of found) {
    if (/\.mdx?$/i.test(file)) {
      if (/(^|\/)README\.md$/i.test(file)) continue
      const source = unlessRefused(file, refused, () => readSource(base, { file, origin }, known.get(file)))
      if (source) sources.push(source)
    } else {
      const stat = statSync(join(base, file), { throwIfNoEntry: false })
      if (!stat) continue
      if (runsInBrowser(file)) outOfReach.push({ file, why: 'runs' })
      else assets.push({ file, bytes: stat.size })
    }
  }
  const top = realFolderOf(root) ?? root
  const readBeside = (file: string): Source | undefined => {
    const lead = whereLinkLeads(join(top, file), { top, through: [], isLinked: false })
    if (lead.why !== undefined) outOfReach.push({ file, why: lead.why })
    const content = unlessRefused(file, refused, () => (lead.real ? contentOf(lead.real) : undefined))
    return content && { file, ...content, origin: 'company' }
  }
  const [settings, baseline] = [readBeside(settingsFile), readBeside(baselineFile)]
  if (refused.length > 0) throw new MayNotBeRead(refused.sort())
  return {
    settings,
    baseline,
    sources,
    assets,
    outOfReach,
  }
}

const settingsFile = 'fieldbook.yaml'

/** Where a root keeps what it lets be. */
export const baselineFile = 'fieldbook-baseline.json'

function unlessRefused<T>(path: string, refused: string[], read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))) throw error
    refused.push(path)
    return undefined
  }
}

/** The source as it is on the disk: the same object as before where its bytes are the same. */
function readSource(
  base: string,
  { file, origin }: Omit<Source, 'bytes'>,
  before: Source | undefined,
): Source | undefined {
  const stamp = settledStampOf(base, file)
  if (before && stamp !== undefined && stamps.get(before) === stamp) return before
  const content = contentOf(join(base, file))
  if (!content) return undefined
  const isSame = before && before.size === content.size && Buffer.compare(before.bytes, content.bytes) === 0
  const source = isSame ? before : { file, ...content, origin }
  if (stamp === undefined) stamps.delete(source)
  else stamps.set(source, stamp)
  return source
}

/** A file’s bytes, or only how many it has where no source may have as many: there may be gigabytes of them. */
function contentOf(path: string): Pick<Source, 'bytes' | 'size'> | undefined {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestSource) return { bytes: new Uint8Array(), size }
  const bytes = readIfThere(path)
  return bytes && { bytes }
}

/** What a file was known by before it was read: as long as it stays so, nobody wrote to it since. */
const stamps = new WeakMap<Source, string>()

/** All files below a folder, with `/`, sorted; nothing hidden, nothing that really lies outside. */
function filesIn(base: string, folder: string, refused: string[], outOfReach: OutOfReach[]): string[] {
  if (!lstatSync(join(base, folder), { throwIfNoEntry: false })) return []
  const found: string[] = []
  const top = realpathSync(base)
  const walk = (path: string, way: Way): void => {
    const listed = unlessRefused(path, refused, () => readdirSync(join(base, path), { withFileTypes: true })) ?? []
    for (const item of listed.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isHidden(item.name)) continue
      const file = `${path}/${item.name}`
      const full = join(base, file)
      const isLink = item.isSymbolicLink()
      const { real, why } = isLink ? whereLinkLeads(full, way) : { real: full }
      if (why !== undefined) outOfReach.push({ file, why })
      if (real === undefined) continue
      const it = isLink ? statSync(full, { throwIfNoEntry: false }) : item
      if (it?.isDirectory()) walk(file, { top, through: [...way.through, real], isLinked: way.isLinked || isLink })
      else if (it?.isFile()) found.push(file)
      else if (it) outOfReach.push({ file, why: 'no file' })
    }
  }
  const { real, why } = whereLinkLeads(join(top, folder), { top, through: [], isLinked: false })
  if (why !== undefined) outOfReach.push({ file: folder, why })
  if (real !== undefined) walk(folder, { top, through: [realpathSync(real)], isLinked: false })
  return found
}
