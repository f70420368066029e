import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { searchIndexAddress } from '../compiler/4-derive/address.ts'
import { giveFile } from '../workspace/index.ts'
import { readIfThere } from '../workspace/read-if-there.ts'
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
  const list = readIfThere(join(folder, listName))?.toString()
  const shards = list === undefined ? [] : (JSON.parse(list) as readonly ListedShard[])
  return new Map(shards.map((shard) => [shard.key, join(folder, shard.folder)]))
}

/**
 * Takes over a shard's files.
 *
 * @returns False where they can't be had: the site before may be cleared away meanwhile.
 */
export function takeShard(from: string, to: string): boolean {
  const files = filesIn(from).filter((path) => isOfIndex(path.replaceAll('\\', '/')))
  for (const folder of new Set(files.map((path) => dirname(join(to, path))))) mkdirSync(folder, { recursive: true })
  return files.length > 0 && files.every((path) => giveFile(join(from, path), join(to, path)))
}

/** None where the folder is gone, or goes meanwhile. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => relative(folder, join(it.parentPath, it.name)))
  } catch (error) {
    if (existsSync(folder)) throw error
    return []
  }
}

/** Writes files into a folder, which is made where it isn't there. */
export async function writeFiles(folder: string, files: readonly PagefindFile[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    await mkdir(parent, { recursive: true })
  await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)))
}
