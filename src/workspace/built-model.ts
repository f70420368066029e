import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realFolderOf } from './real-folder.ts'

/** The JSON of every entry that a root’s last build made for machines. Undefined where nothing was built. */
export function readBuiltModel(root: string): readonly unknown[] | undefined {
  // One site, also where a build ends meanwhile.
  const folder = realFolderOf(join(root, 'dist')) ?? ''
  const index = join(folder, 'api', 'index.json')
  if (!existsSync(index)) return undefined
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: { kind: string; id: string }[] }
  return entries.map(
    ({ kind, id }) => JSON.parse(readFileSync(join(folder, 'api', kind, `${id}.json`), 'utf8')) as unknown,
  )
}
