import { createHash } from 'node:crypto'
import { assemble, type Handbook, meaningOf, presentNames, type Source } from '../compiler/index.ts'
import type { Book } from './book.ts'
import { diskProblem } from './disk-problem.ts'
import { ownFile, writeOwn } from './own-folder.ts'
import { readIfThere } from './read-if-there.ts'
import { programKey } from './site-key.ts'

/** A state of a file that Git keeps, by Git’s id of it. */
export interface Kept {
  readonly file: string
  readonly blob: string
}

/**
 * What stands for the meaning of states of a root’s files under its present settings and names; undefined where one can’t be read. Each is
 * read once, whichever command asks.
 */
export function meaningsOf(
  { root, read: { settings }, handbook }: Book,
  states: readonly Kept[],
  blobs: ReadonlyMap<string, Uint8Array>,
): (state: Kept) => string | undefined {
  const key = digest(programKey(), settings?.bytes ?? '')
  const namesIn = formerNamesIn(handbook)
  const nameOf = ({ file, blob }: Kept): string => [blob, file, ...namesIn(blobs.get(blob))].join(' ')
  const before = readKept(root, key)
  const named = presentNames(handbook)
  const fresh = new Map(
    roundsOf(states.filter((it) => !before.has(nameOf(it)))).flatMap((round) => {
      const sources = round.flatMap(({ file, blob }): Source[] => {
        const bytes = blobs.get(blob)
        return bytes ? [{ file, bytes, origin: 'company' }] : []
      })
      const { entries } = assemble({ settings, sources, assets: [], today: '2000-01-01' }).handbook
      const byFile = Map.groupBy(entries, ({ file }) => file)
      return round.map(
        (it) => [nameOf(it), digest(...(byFile.get(it.file) ?? []).map((entry) => meaningOf(named(entry))))] as const,
      )
    }),
  )
  const meanings = new Map(states.map((it) => [nameOf(it), before.get(nameOf(it)) ?? fresh.get(nameOf(it)) ?? '']))
  if (fresh.size > 0) keep(root, { key, meanings: [...meanings] })
  return (state) => meanings.get(nameOf(state)) || undefined
}

const keptName = 'meanings.json'

/** Each round has a file once, as a handbook does. */
function roundsOf(states: readonly Kept[]): readonly (readonly Kept[])[] {
  const byFile = [...Map.groupBy(states, ({ file }) => file).values()]
  const most = Math.max(0, ...byFile.map(({ length }) => length))
  return Array.from({ length: most }, (_, index) => byFile.flatMap((own) => own[index] ?? []))
}

/** Those names that a state has and that are others now: when a page is renamed, only what names it is read again. */
function formerNamesIn({ entries }: Handbook): (bytes: Uint8Array | undefined) => readonly string[] {
  const names = entries.flatMap(({ file, front: { formerly = [] } }) =>
    formerly.map((name) => ({ words: (name.split(/ *-> */)[0] ?? '').replace(/^.*\//, ''), told: `${name} ${file}` })),
  )
  if (names.length === 0) return () => []
  const any = new RegExp(names.map(({ words }) => words.replaceAll(/[^\w-]/g, '\\$&')).join('|'))
  const known = new Map<Uint8Array | undefined, readonly string[]>()
  return (bytes) => {
    const before = known.get(bytes)
    if (before) return before
    const text = Buffer.from(bytes ?? []).toString()
    const own = any.test(text) ? names.filter(({ words }) => text.includes(words)).map(({ told }) => told) : []
    known.set(bytes, own)
    return own
  }
}

interface KeptFile {
  readonly key: string
  readonly meanings: readonly (readonly [string, string])[]
}

function keep(root: string, kept: KeptFile): void {
  try {
    writeOwn(root, keptName, JSON.stringify(kept))
  } catch (error) {
    // It is only read again the next time.
    if (diskProblem(error) === undefined) throw error
  }
}

function readKept(root: string, key: string): ReadonlyMap<string, string> {
  try {
    const kept = JSON.parse(readIfThere(ownFile(root, keptName))?.toString() ?? '{}') as Partial<KeptFile>
    return new Map(kept.key === key ? kept.meanings : [])
  } catch {
    return new Map()
  }
}

/** Empty for nothing. */
function digest(...parts: readonly (string | Uint8Array)[]): string {
  if (parts.length === 0) return ''
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\n')
  return hash.digest('hex').slice(0, 32)
}
