import type { Competitor } from '../model/competitor.ts'

/** Does a text name a competitor, by title or alias, as a word of its own? Case doesn't count. */
export function namesCompetitor(text: string, competitor: Competitor): boolean {
  return [competitor.title, ...(competitor.front.aliases ?? [])].some((name) => holdsName(text, name))
}

function holdsName(text: string, name: string): boolean {
  const words = name.trim().toLowerCase()
  if (words === '') return false
  const plain = text.toLowerCase()
  for (let at = plain.indexOf(words); at !== -1; at = plain.indexOf(words, at + 1)) {
    if (!isLetter(plain[at - 1]) && !isLetter(plain[at + words.length])) return true
  }
  return false
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
