import { Bookmark, HeadingLevel, Paragraph } from 'docx'
import type { Handbook } from '../compiler/index.ts'
import { wordFileWords } from '../compiler/vocabulary/word-file-words.ts'
import { type Block, blocksOf, sourceLine } from './blocks.ts'
import { factsOf, factTable } from './facts.ts'
import { words } from './runs.ts'
import type { Chapter } from './word-file.ts'
import type { Writing } from './writing.ts'

export interface Neighbours {
  readonly before: Chapter | undefined
  readonly isAlone: boolean
}

/** One source: its title, what it comes from, what its front matter says, and its text. */
export function chapterOf(
  { entry, file, part, ownPage, title, tree }: Chapter,
  handbook: Handbook,
  document: Writing,
  { before, isAlone }: Neighbours,
): Block[] {
  const opensPart = part !== '' && part !== before?.part
  const breaks = !isAlone && (ownPage || opensPart || before?.ownPage === true)
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: breaks && !opensPart,
    children: [new Bookmark({ id: document.places.bookmark(file), children: [words(title)] })],
  })
  const writing = { document, file, notes: tree.notes, noted: new Map<string, number>() }
  return [
    ...(opensPart ? [new Paragraph({ style: 'PartLine', pageBreakBefore: breaks, children: [words(part)] })] : []),
    heading,
    sourceLine(wordFileWords.source(file)),
    ...factTable(factsOf(handbook, entry, tree.yaml), document.width),
    new Paragraph({ style: 'AfterTable' }),
    ...blocksOf(tree.body.children, writing),
  ]
}
