import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Handbook } from '../compiler/index.ts'
import type { EditionList, ListedFile } from '../service-worker/edition-list.ts'
import { type Book, editionDay } from '../workspace/index.ts'
import { bundleWorker, nameEdition } from './bundle-worker.ts'
import { packsOf } from './packs.ts'
import { hashOf, type PageFacts } from './page-facts.ts'
import { readSite } from './read-site.ts'

/**
 * Writes into a finished site's folder what lets a device keep it: `service-worker.js` and the list of what there is to
 * keep, `offline/<edition>.json`. Where the root's settings turn that off, the worker clears away what was kept before.
 *
 * @param pages What is known of the site’s pages already, by their files: `roles/index.html`. The others are read.
 * @param script The service worker, where it is being bundled already.
 */
export async function writeOffline(
  { handbook, root }: Book,
  outDir: string,
  pages: ReadonlyMap<string, PageFacts> = new Map(),
  script: string | Promise<string> = bundleWorkerFor(handbook),
): Promise<void> {
  const worker = join(outDir, 'service-worker.js')
  if (!handbook.settings.offline) {
    writeFileSync(worker, await script)
    return
  }
  const site = readSite(outDir, handbook.settings.base, pages)
  const { shell, packs } = packsOf(handbook, site)
  const paths = [...new Set([...shell, ...Object.values(packs).flat()])].sort()
  const files = paths.map((path): ListedFile => {
    const { hash, bytes } = site.measured(path)
    return [path, hash, bytes]
  })
  const places = new Map(paths.map((path, place) => [path, place]))
  const placesOf = (wanted: readonly string[]): number[] =>
    wanted.map((path) => places.get(path)!).sort((a, b) => a - b)
  const content = {
    date: editionDay(root, handbook) ?? '',
    files,
    shell: placesOf(shell),
    packs: Object.fromEntries(Object.entries(packs).map(([name, wanted]) => [name, placesOf(wanted)])),
  }
  const edition = hashOf(Buffer.from(JSON.stringify({ ...content, date: '' }))).slice(0, 12)
  const list: EditionList = { edition, ...content }
  mkdirSync(join(outDir, 'offline'), { recursive: true })
  writeFileSync(join(outDir, 'offline', `${edition}.json`), JSON.stringify(list))
  writeFileSync(worker, nameEdition(await script, edition))
}

/** Bundles the worker that a handbook’s site needs, for `writeOffline`. */
export function bundleWorkerFor({ settings }: Handbook): Promise<string> {
  return bundleWorker(settings.offline ? 'worker' : 'retire')
}
