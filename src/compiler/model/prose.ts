import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import type { Position } from './position.ts'

/** Running text as the author wrote it, kept as Markdown nodes; only `src/render` turns it into HTML or plain text. */
export interface Prose {
  readonly nodes: readonly RootContent[]
  readonly at: Position
}

/** One line of text: its Markdown, and its plain words. */
export interface Line {
  readonly text: string
  readonly nodes: readonly PhrasingContent[]
  readonly at: Position
}

/** A list item: its first line, and whatever is nested below it. */
export interface Item {
  readonly line: Line
  readonly details: readonly (BlockContent | DefinitionContent)[]
  readonly at: Position
}
