import type { Nodes } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { plainWriting } from './plain-writing.ts'

export interface MarkdownOptions {
  /** Are the cells of a column as wide as its widest? */
  readonly alignTables: boolean
}

/** Writes Markdown that leaves the site, always by the same marks. */
export function writeMarkdown(tree: Nodes, { alignTables }: MarkdownOptions): string {
  return toMarkdown(tree, {
    handlers: plainWriting,
    extensions: alignTables ? aligned : narrow,
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
  })
}

/** Made once: the patterns of what is to be escaped are kept in them. */
const aligned = [gfmToMarkdown()]
const narrow = [gfmToMarkdown({ tablePipeAlign: false })]
