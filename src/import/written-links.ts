import { findPlaces, isIn, type Stretch } from './places.ts'

/** What was meant as a link and is none in Markdown: `[[Page]]`, `[[page|words]]`, `[words](a page.md)`. */
export interface WrittenLink extends Stretch {
  readonly target: string
  readonly words: string
  /** Is it a picture? */
  readonly isImage: boolean
  /** Is its target the name of a page, and not a path? */
  readonly isName: boolean
}

export function writtenLinks(text: string): WrittenLink[] {
  const matches = [...text.matchAll(patterns)]
  if (matches.length === 0) return []
  const { plain } = findPlaces(text)
  const found: WrittenLink[] = []
  for (const match of matches) {
    const { name, words, path } = match.groups ?? {}
    const start = match.index
    if (!isIn(plain, start)) continue
    const target = (name ?? path ?? '').trim()
    found.push({
      start,
      end: start + match[0].length,
      target,
      words: (words ?? match.groups?.['label'] ?? target.replace(/^.*\//, '').replace(/#.*/, '')).trim(),
      isImage: match.groups?.['image'] !== undefined,
      isName: name !== undefined,
    })
  }
  return found
}

/** Lengths are bounded, so that a line of a megabyte stays quick. */
const patterns =
  /!?\[\[(?<name>[^[\]|\n]{1,200})(?:\|(?<words>[^[\]\n]{1,200}))?\]\]|(?<image>!)?\[(?<label>[^[\]\n]{1,200})\]\((?!<)(?<path>\{\{[<%][^()\n]{1,300}?[>%]\}\}[^()\s]{0,100}|[^()\n"]{1,300}? [^()\n"]{1,300})\)/g
