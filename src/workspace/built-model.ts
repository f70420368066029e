import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The JSON of every entry that a root’s last build made for machines. Undefined where nothing was built. */
export function readBuiltModel(root: string): readonly unknown[] | undefined {
  const folder = join(root, 'dist')
  const index = join(folder, 'api', 'index.json')
  if (!existsSync(index)) return undefined
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: { kind: string; id: string }[] }
  return entries.map(
    ({ kind, id }) => JSON.parse(readFileSync(join(folder, 'api', kind, `${id}.json`), 'utf8')) as unknown,
  )
}
