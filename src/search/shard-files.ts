import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { searchIndexAddress } from '../compiler/4-derive/address.ts'
import { isGiven } from '../workspace/index.ts'
import { isOfIndex, type PagefindFile } from './pagefind.ts'

/** A shard as the browser reads it in `shards.json`. */
export interface ListedShard {
  /** In the index's folder, by its name as `a1b2c3d4/`; empty for the first one, which lies in the index's folder itself. */
  readonly folder: string
  /** Ids of the roles that it is for; everybody, where it doesn't say. */
  readonly roles?: readonly string[] | undefined
  /** Stands for all that is in it. */
  readonly key: string
}

/** The list of an index's shards, in its folder. */
export const listName = 'shards.json'

/** The folders of a site's shards, by their keys. */
export function shardsIn(site: string): ReadonlyMap<string, string> {
  const folder = join(site, searchIndexAddress)
  const list = join(folder, listName)
  const shards = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as readonly ListedShard[]) : []
  return new Map(shards.map((shard) => [shard.key, join(folder, shard.folder)]))
}

/** Takes over a shard's files. False where they can't be had: the site before may be cleared away meanwhile. */
export function isTaken(from: string, to: string): boolean {
  if (!existsSync(from)) return false
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(from, join(it.parentPath, it.name)))
    .filter((path) => isOfIndex(path.replaceAll('\\', '/')))
  for (const folder of new Set(files.map((path) => dirname(join(to, path))))) mkdirSync(folder, { recursive: true })
  return files.length > 0 && files.every((path) => isGiven(join(from, path), join(to, path)))
}

/** Writes files into a folder, which is made where it isn't there. */
export async function writeFiles(folder: string, files: readonly PagefindFile[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    await mkdir(parent, { recursive: true })
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)))
}
