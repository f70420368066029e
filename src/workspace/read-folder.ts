import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutOfReach } from '../compiler/index.ts'
import { isHidden, type Way, whereLinkLeads } from './where-link-leads.ts'

/** A folder of somebody else's: what is in it, and what of it can't be read. */
export interface Folder {
  /** Its true path. */
  readonly top: string
  readonly markdown: readonly { readonly path: string; readonly text: string; readonly notes: readonly string[] }[]
  /** Word files, by their path. They are large, so each is read when its turn comes. */
  readonly word: readonly string[]
  /** Files of other kinds, by their path. */
  readonly others: readonly string[]
  /** Links on the disk to another file of the folder, by their path: that file’s. They aren’t read again. */
  readonly linked: ReadonlyMap<string, string>
  readonly unread: readonly Unread[]
}

export interface Unread {
  readonly path: string
  /** Reads on after a colon: `it may not be read`. */
  readonly why: string
}

/**
 * Reads all files below a folder, sorted by path. Hidden ones, `node_modules` and what a link leads to there or outside
 * are left alone; a file that links lead to is read once; what can't be read is said, and the rest goes on.
 */
export function readFolder(folder: string): Folder {
  const top = realpathSync(resolve(folder))
  const markdown: Folder['markdown'][number][] = []
  const word: string[] = []
  const others: string[] = []
  const unread: Unread[] = []
  const files: { readonly path: string; readonly real: string }[] = []
  const walk = (path: string, way: Way): void => {
    const full = join(top, path)
    try {
      // Says why where the disk won’t tell where it leads.
      const real = realpathSync(full)
      const { why } = whereLinkLeads(full, way)
      if (why !== undefined) throw new Unreadable(reasons[why] ?? 'it is a link that leads nowhere')
      const stat = statSync(full)
      if (stat.isDirectory()) {
        const isLinked = way.isLinked || lstatSync(full).isSymbolicLink()
        for (const name of readdirSync(full).sort()) {
          if (isLeftAlone(name)) continue
          walk(path === '' ? name : `${path}/${name}`, { top, through: [...way.through, real], isLinked })
        }
      } else if (!stat.isFile()) throw new Unreadable('it is no file')
      else files.push({ path, real })
    } catch (error) {
      unread.push({ path, why: reasonOf(error) })
    }
  }
  walk('', { top, through: [], isLinked: false })
  const linked = linksAmong(files, top)
  for (const { path, real } of files) {
    if (linked.has(path)) continue
    try {
      if (/\.(md|mdx|markdown|mdown|mkd)$/i.test(path)) markdown.push({ path, ...readText(real) })
      else if (/\.docx$/i.test(path)) word.push(path)
      else others.push(path)
    } catch (error) {
      unread.push({ path, why: reasonOf(error) })
    }
  }
  return { top, markdown, word, others, linked, unread: unread.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** Of several ways to one file, the others by their path, each with the one that is no link; else the first of them. */
function linksAmong(
  files: readonly { readonly path: string; readonly real: string }[],
  top: string,
): ReadonlyMap<string, string> {
  const ways = Map.groupBy(files, ({ real }) => real)
  return new Map(
    [...ways].flatMap(([real, own]) => {
      const itself = own.find(({ path }) => join(top, path) === real) ?? own[0]!
      return own.filter((it) => it !== itself).map(({ path }) => [path, itself.path] as const)
    }),
  )
}

/** One file of it, as bytes; or why it can't be read. */
export function readFileOf({ top }: Folder, path: string): Uint8Array | Unread {
  try {
    const { size } = statSync(join(top, path))
    if (size > largestFile) throw new Unreadable(tooLarge(size))
    return readFileSync(join(top, path))
  } catch (error) {
    return { path, why: reasonOf(error) }
  }
}

/** In bytes: what is larger is no page, and no picture of one. */
const largestFile = 200_000_000

class Unreadable extends Error {}

/** Why a link isn’t followed. */
const reasons: Readonly<Partial<Record<OutOfReach['why'], string>>> = {
  outside: 'it is a link that leads out of the folder',
  hidden: 'it is a link to something hidden',
  circle: 'it is a link that leads back to a folder it lies in',
  chain: 'it is a link to a folder, in a folder that is reached by a link itself',
}

/** Hidden files, packages, and the lock files that Word lays beside what is open. */
function isLeftAlone(name: string): boolean {
  return isHidden(name) || name.startsWith('~$')
}

function readText(path: string): { text: string; notes: readonly string[] } {
  const { size } = statSync(path)
  if (size > largestFile) throw new Unreadable(tooLarge(size))
  return decode(readFileSync(path))
}

/** Text in the encoding it seems to have: UTF-8, UTF-16 with its mark, else what Windows wrote in the west. */
function decode(bytes: Uint8Array): { text: string; notes: readonly string[] } {
  const mark = `${bytes[0]} ${bytes[1]}`
  const utf16 = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : undefined
  if (utf16 !== undefined)
    return { text: new TextDecoder(utf16).decode(bytes), notes: [`it was written in ${utf16.toUpperCase()}`] }
  if (bytes.includes(0)) throw new Unreadable('it holds no text, whatever its name says')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, notes: ['it isn’t UTF-8 and was read as Windows-1252: look at letters with accents'] }
  }
}

function tooLarge(size: number): string {
  return `it has ${Math.round(size / 1_000_000)} MB, at most ${largestFile / 1_000_000} were expected`
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Readonly<Record<string, string>> = {
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
    ENOENT: 'it is a link that leads nowhere',
    ELOOP: 'it is a link that leads to itself',
    ENAMETOOLONG: 'its name is too long',
    EIO: 'the disk can’t read it',
  }
  const words = known[code] ?? (error instanceof Unreadable ? error.message : undefined)
  if (words === undefined) throw error
  return words
}
