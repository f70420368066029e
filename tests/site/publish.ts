import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchIndexAddress } from '../../src/compiler/index.ts'
import { writeOffline } from '../../src/offline/index.ts'
import { openBook } from '../../src/workspace/index.ts'

/** Puts another edition of a built site in its place, as a build of changed sources would: other words, another index. */
export async function publish(folder: string, from: string, to: string): Promise<void> {
  const [index = ''] = readdirSync(join(folder, 'pagefind'))
  const renewed = `${index.slice(1)}${index.slice(0, 1)}`
  renameSync(join(folder, 'pagefind', index), join(folder, 'pagefind', renewed))
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue
    const page = join(folder, file)
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll(from, to))
  }
  const place = join(folder, searchIndexAddress)
  writeFileSync(place, readFileSync(place, 'utf8').replace(index, renewed))
  for (const file of readdirSync(join(folder, 'offline'))) {
    if (file.endsWith('.json')) rmSync(join(folder, 'offline', file))
  }
  await writeOffline(openBook(), folder)
}
