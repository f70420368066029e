import type { Nodes } from 'mdast'
import { parseMarkdown } from '../compiler/index.ts'

/** Every word a text says, in order: letters and digits, in small letters; addresses and marks are no words. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** The words of a Markdown text: of what is read, the texts of pictures and titles of links included. */
export function wordsOfMarkdown(text: string): string[] {
  const parts: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'html') parts.push(node.value.replaceAll(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>|&\w+;/gi, ' '))
    else if ('value' in node) parts.push(node.value)
    if ('alt' in node && node.alt) parts.push(node.alt)
    if ('title' in node && node.title) parts.push(node.title)
    if ('children' in node) node.children.forEach(walk)
    // Words of two neighbours are one word: `un**known**`.
    if (isBlock.has(node.type)) parts.push('\n')
  }
  walk(parseMarkdown(text))
  return wordsIn(parts.join(''))
}

const isBlock: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'code',
  'tableCell',
  'break',
  'html',
  'image',
  'definition',
  'listItem',
  'yaml',
])

/** The words of the first list that the others don’t have, each as often as it is missing. */
export function missingWords(before: readonly string[], ...after: readonly (readonly string[])[]): string[] {
  const left = new Map<string, number>()
  for (const word of after.flat()) left.set(word, (left.get(word) ?? 0) + 1)
  return before.filter((word) => {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    return count === 0
  })
}
