import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchIndexAddress } from '../../src/compiler/index.ts'
import { writeOffline } from '../../src/offline/index.ts'
import { openBook } from '../../src/workspace/index.ts'

/** Puts another edition of a built site in its place, as a build of changed sources would: other words, another index. */
export async function publish(folder: string, from: string, to: string): Promise<void> {
  const shards = join(folder, searchIndexAddress, 'shards.json')
  writeFileSync(shards, `${readFileSync(shards, 'utf8')} `)
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const page = join(folder, file)
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll(from, to))
  }
  for (const file of readdirSync(join(folder, 'offline'))) {
    if (file.endsWith('.json')) rmSync(join(folder, 'offline', file))
  }
  await writeOffline(openBook(), folder)
}
