import type { CompletionItem, Position as EditorPlace } from 'vscode-languageserver'

/** What may be written, and the column from which on it takes the place of what is typed already. */
export interface Offer {
  readonly from: number
  /** Letters behind the place that go as well, such as the bracket an editor closes by itself. */
  readonly behind?: number
  readonly items: readonly CompletionItem[]
}

/**
 * The column in which a name begins that is being typed: the first word from which on the line is the beginning of one of the
 * names, as in `Sales manager; above $250k Head of sa`; where it is the beginning of none, the last word.
 */
export function nameBegun(before: string, valueFrom: number, names: readonly string[]): number {
  const known = names.map((name) => name.toLowerCase())
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index).filter((index) => index >= valueFrom)
  const begun = words.find((index) => {
    const typed = before.slice(index).toLowerCase()
    return known.some((name) => name.startsWith(typed))
  })
  const lastWord =
    before
      .slice(valueFrom)
      .split(/[\s,;["']/)
      .at(-1) ?? ''
  return begun ?? before.length - lastWord.length
}

/**
 * Items that say which letters they replace. Where they don’t, each editor decides by itself what a word is, and writes
 * `Chief Chief financial officer`, or a path behind the beginning of itself.
 */
export function inPlace({ from, behind = 0, items }: Offer, { line, character }: EditorPlace): CompletionItem[] {
  const range = { start: { line, character: from }, end: { line, character: character + behind } }
  return items.map(({ insertText, ...item }) => ({ ...item, textEdit: { range, newText: insertText ?? item.label } }))
}
