import { nearest } from '../meaning/nearest.ts'
import { onceFor } from '../meaning/once-for.ts'
import { plainName } from '../meaning/slug.ts'
import type { Ground } from './links.ts'

/** Files by what a link to nothing says of them. */
export interface NearFiles {
  /**
   * The file that is meant: of the same name elsewhere, with the most similar path, or of the entry that the link’s words
   * are the title of.
   */
  readonly near: (target: string, words: string) => string | undefined
  readonly isFolder: (target: string) => boolean
}

/** Kept for all links of a compile. */
export const nearFilesOf = onceFor((ground: Ground): NearFiles => findNearFiles(ground, mostComparisons))

/**
 * How many names are compared letter by letter in one compile: enough for thousands of broken links. Thousands of copies
 * of a handbook have a hundred thousand, and each would be compared with every file.
 */
const mostComparisons = 10_000_000

export function findNearFiles({ parsed, assets }: Ground, most: number): NearFiles {
  const files = [...parsed.keys(), ...assets.keys()]
  const names = [...new Set(files.map((file) => withoutEnding(nameOf(file))))]
  const inFolder = Map.groupBy(files, folderOf)
  const called = new Map<string, string>()
  for (const { file, entries } of parsed.values())
    for (const { title } of entries) if (!called.has(plainName(title))) called.set(plainName(title), file)
  const named = new Map<string, string>()
  for (const file of files) if (file.includes('/') && !named.has(nameOf(file))) named.set(nameOf(file), file)
  const folders = new Set(files.flatMap(foldersAbove))
  const found = new Map<string, string | undefined>()
  let compared = 0

  const alike = (word: string, candidates: readonly string[]): string | undefined => {
    compared += candidates.length
    return compared > most ? undefined : nearest(word, candidates, 1)[0]
  }
  /** Long paths are soon alike by the folders that they begin with, so that their names must be, too. */
  const elsewhere = (target: string, folder: string): string[] => {
    compared += names.length
    if (compared > most) return []
    const like = new Set(nearest(withoutEnding(nameOf(target)), names, Infinity))
    return files.filter((file) => !file.startsWith(folder) && like.has(withoutEnding(nameOf(file))))
  }
  const search = (target: string, words: string): string | undefined => {
    const [folder, name] = [folderOf(target), nameOf(target)]
    const beside = inFolder.get(folder) ?? []
    const like = alike(
      withoutEnding(name),
      beside.map((file) => withoutEnding(nameOf(file))),
    )
    return (
      (like === undefined ? undefined : beside.find((file) => withoutEnding(nameOf(file)) === like)) ??
      called.get(plainName(words)) ??
      named.get(name) ??
      alike(target, elsewhere(target, folder))
    )
  }
  return {
    near: (target, words) => {
      const key = `${target}\n${words}`
      if (!found.has(key)) found.set(key, search(target, words))
      return found.get(key)
    },
    isFolder: (target) => folders.has(target === '' ? '' : `${target}/`),
  }
}

/** With its slash; empty at the top. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

function withoutEnding(name: string): string {
  return name.replace(/\.[a-z]+$/i, '')
}

/** Every folder a file lies in, the top included. */
function foldersAbove(file: string): string[] {
  return ['', ...[...file.matchAll(/\//g)].map(({ index: at }) => file.slice(0, at + 1))]
}
