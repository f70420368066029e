import type { Known } from './known-names.ts'
import { plain } from './plain-words.ts'

/** For whom a page seems to be: the names of roles in its folders and its title. */
export function guessRoles(path: string, title: string, roles: readonly Known[]): readonly Known[] {
  const folders = path.split('/').slice(0, -1).map(plain)
  const words = ` ${plain(title)} `
  return roles.filter(({ names }) =>
    names.some((name) => folders.some((folder) => folder === name || folder === `${name}s`) || hasWords(words, name)),
  )
}

function hasWords(words: string, name: string): boolean {
  return words.includes(` ${name} `) || words.includes(` ${name}s `)
}
