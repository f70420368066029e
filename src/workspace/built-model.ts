import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realFolderOf } from './real-folder.ts'
import { siteFolder } from './root.ts'

/**
 * The JSON of every entry that a root’s last build for the audience in force made for machines. Undefined where nothing
 * was built for it: what others may read is never read instead.
 */
export function readBuiltModel(root: string): readonly unknown[] | undefined {
  // One site, also where a build ends meanwhile.
  const folder = realFolderOf(siteFolder(root)) ?? ''
  const index = join(folder, 'api', 'index.json')
  if (!existsSync(index)) return undefined
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: { kind: string; id: string }[] }
  return entries.map(
    ({ kind, id }) => JSON.parse(readFileSync(join(folder, 'api', kind, `${id}.json`), 'utf8')) as unknown,
  )
}
