import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { diskProblem, generatorRoot } from '../../src/workspace/index.ts'

/** The folder of the program that was kept under a key. Undefined where there is none, or not all of it. */
export function findKept(key: string): string | undefined {
  const place = join(folder, key)
  if (!isWhole(place)) return undefined
  unlessRefused(() => utimesSync(place, new Date(), new Date()))
  return place
}

/** Keeps a program for the next build. Whoever keeps one under the same key at the same moment keeps the same. */
export function keep(fresh: string, key: string): void {
  unlessRefused(() => copy(fresh, join(folder, key)))
}

const folder = join(generatorRoot, 'node_modules/.cache/fieldbook-pages')
const parts = ['program', 'site']
const digestFile = 'sha256'

/** Is all of it as it was kept? The power may have gone before the disk had it, or somebody has cleared up. */
function isWhole(place: string): boolean {
  try {
    return readFileSync(join(place, digestFile), 'utf8') === digestOf(place)
  } catch {
    return false
  }
}

/** Stands for the names and bytes of all files of a program. */
function digestOf(place: string): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const names = readdirSync(join(place, part), { recursive: true, encoding: 'utf8' }).sort()
    for (const name of names) {
      const file = join(place, part, name)
      if (statSync(file).isDirectory()) continue
      const bytes = readFileSync(file)
      hash.update(JSON.stringify([part, name, bytes.length])).update(bytes)
    }
  }
  return hash.digest('hex')
}

function copy(fresh: string, place: string): void {
  const half = `${place}.${process.pid}.half`
  mkdirSync(folder, { recursive: true })
  clearUnused()
  try {
    for (const part of parts) cpSync(join(fresh, part), join(half, part), { recursive: true })
    writeFileSync(join(half, digestFile), digestOf(half))
    if (!isWhole(place)) rmSync(place, { recursive: true, force: true })
    renameSync(half, place)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

/** Keeps those that were used last. What was used within the hour may be in use. */
function clearUnused(): void {
  const used = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((place) => ({ place, at: statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((one, other) => other.at - one.at)
  for (const { place, at } of used.slice(12))
    if (Date.now() - at > 3_600_000) rmSync(place, { recursive: true, force: true })
}

/** Where nothing may be kept, or the disk is full, one does without. */
function unlessRefused(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (diskProblem(error) === undefined && !isThere(error)) throw error
  }
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY'
}
