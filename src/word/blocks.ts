import {
  Bookmark,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import type { Element, Nodes } from 'hast'
import { wordFileWords } from '../compiler/vocabulary/word-file-words.ts'
import { listOf } from './lists.ts'
import { lineOf } from './read-source.ts'
import { runsOf, words } from './runs.ts'
import { tableOf } from './tables.ts'
import type { SourceWriting } from './writing.ts'

/** What stands in a document below each other. */
export type Block = Paragraph | Table

/** What paragraphs of a place have in common. */
export interface Ground extends Pick<IParagraphOptions, 'style' | 'indent' | 'alignment'> {
  /** How deep in lists it is. */
  readonly depth: number
  /** Said before the first paragraph alone: the sign of a list’s item. */
  readonly numbering?: IParagraphOptions['numbering']
  /** Only paragraphs can stand there. */
  readonly isNote?: boolean
}

export const top: Ground = { depth: 0 }

/** Whatever stands in an element, in its order; running text that stands beside blocks is a paragraph. */
export function blocksOf(nodes: readonly Nodes[], writing: SourceWriting, ground: Ground = top): Block[] {
  const blocks: Block[] = []
  let line: Nodes[] = []
  let { numbering } = ground
  const add = (made: readonly Block[]): void => {
    if (made.length === 0) return
    blocks.push(...made)
    numbering = undefined
  }
  const here = (): Ground => ({ ...ground, numbering })
  const close = (): void => {
    if (line.some(shows)) add([paragraph(runsOf(line, writing), here())])
    line = []
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !blockNames.has(node.tagName)) {
      line.push(node)
      continue
    }
    close()
    add(blockOf(node, writing, here()))
  }
  close()
  return blocks
}

/** The paragraphs of a note. */
export function noteParagraphs(nodes: readonly Nodes[], writing: SourceWriting): Paragraph[] {
  const blocks = blocksOf(nodes, writing, { ...top, style: 'FootnoteText', isNote: true })
  return blocks.filter((block) => block instanceof Paragraph)
}

/** A paragraph of a place. */
export function paragraph(
  children: readonly ParagraphChild[],
  { style, indent, alignment, numbering }: Ground,
): Paragraph {
  return new Paragraph({
    children,
    ...(style === undefined ? {} : { style }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(numbering === undefined ? (indent === undefined ? {} : { indent }) : { numbering }),
  })
}

function blockOf(node: Element, writing: SourceWriting, ground: Ground): Block[] {
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingOf(node, Number(node.tagName.slice(1)), writing, ground)
    case 'ul':
    case 'ol':
      return listOf(node, writing, ground)
    case 'table':
      return tableOf(node, writing, ground)
    case 'pre':
      return [paragraph(codeLines(textOf(node)), { ...ground, style: 'HTMLPreformatted' })]
    case 'blockquote':
      return blocksOf(node.children, writing, { ...ground, style: ground.isNote ? ground.style : 'Quote' })
    case 'hr':
      return [new Paragraph({ thematicBreak: true })]
    case 'summary':
    case 'dt':
      return [paragraph(runsOf(node.children, writing, { bold: true }), ground)]
    default:
      return blocksOf(node.children, writing, ground)
  }
}

/** Only headings of the source itself part it: one in a quote or a list is bold text. */
function headingOf(node: Element, level: number, writing: SourceWriting, ground: Ground): Block[] {
  const line = lineOf(node)
  if (line === undefined || ground.depth > 0 || ground.style !== undefined)
    return [paragraph(runsOf(node.children, writing, { bold: true }), ground)]
  const { places } = writing.document
  const id = places.bookmark(writing.file, line)
  const heading = new Paragraph({
    heading: headingLevels[level - 1] ?? HeadingLevel.HEADING_6,
    children: [new Bookmark({ id, children: runsOf(node.children, writing) })],
  })
  return level > 2 ? [heading] : [heading, sourceLine(wordFileWords.sourceAt(writing.file, line))]
}

/** Names what a section comes from. */
export function sourceLine(text: string): Paragraph {
  return new Paragraph({ style: 'SourceLine', children: [words(text)] })
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

function codeLines(text: string): TextRun[] {
  const lines = text.replace(/\n$/, '').split('\n')
  return lines.flatMap((line, index) => (index === 0 ? [words(line)] : [new TextRun({ break: 1 }), words(line)]))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function shows(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && (node.tagName === 'img' || textOf(node).trim() !== '' || node.children.some(shows))
}

const blockNames = new Set(
  'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr ol p pre summary table ul'.split(' '),
)
