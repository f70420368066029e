import { type Options, toMdast } from 'hast-util-to-mdast'
import type { Root as Tree } from 'hast'
import type { Html, RootContent } from 'mdast'
import { writeMarkdown } from '../../render/write-markdown.ts'
import { joinTexts } from './join-texts.ts'
import { readableTree } from './readable-tree.ts'

/** What a piece of a page says in Markdown. */
export interface Part {
  /** Without line ends around it. Empty where there is nothing to read. */
  readonly markdown: string
  /** What it is made of, where it is nothing but lists. */
  readonly lists: readonly RootContent[] | undefined
}

/**
 * Reads the pieces of a page’s main part. Pages of one book share most of their pieces, and to read them takes longer than all
 * else that a page needs, so what was read is kept.
 *
 * @param address where the page stands, with the base path
 */
export function readPieces(pieces: readonly string[], address: string): readonly Part[] {
  /** What was said of drawings on this page. */
  const said = new Set<string>()
  const unread: Unread[] = []
  const known = pieces.map((html) => {
    const before = kept.get(html)
    if (before && !before.says.some((words) => said.has(words))) {
      for (const words of before.says) said.add(words)
      return before
    }
    const saidBefore = said.size
    const tree = readableTree(html, address, said)
    // What was said before is left out, so it isn’t all of the piece.
    const isWhole = saidBefore === 0 || !html.includes('<svg')
    unread.push({ html, tree, says: isWhole ? [...said].slice(saidBefore) : undefined })
    return undefined
  })
  const read = readTrees(unread.map(({ tree }) => tree))
  for (const [index, { html, says }] of unread.entries()) if (says && read[index]) keep(html, { ...read[index], says })
  return known.map((part) => part ?? read.shift()).filter((part) => part !== undefined)
}

/** A piece that no page before this one had. */
interface Unread {
  readonly html: string
  readonly tree: Tree
  /** What it says of drawings; undefined where it may not be all. */
  readonly says: readonly string[] | undefined
}

/** Lists that stand side by side in Markdown: each other one has other marks, or they would be one. */
export function writeLists(lists: readonly RootContent[]): string {
  return written([...lists]).trimEnd()
}

/** Reads and writes all at once: to begin takes longer than a piece. */
function readTrees(trees: readonly Tree[]): Part[] {
  const read = markdownTrees(trees)
  const texts = written(read.flatMap((children) => [...children, partEnd])).split(partEnd.value)
  return read.map((children, index) => ({
    markdown: texts[index]?.slice(index === 0 ? 0 : emptyLine, -emptyLine) ?? '',
    lists: children.every(({ type }) => type === 'list') ? children : undefined,
  }))
}

function written(children: RootContent[]): string {
  return writeMarkdown({ type: 'root', children }, { alignTables: false })
}

/** No page has a text like it. */
const partEnd: Html = { type: 'html', value: '\0part\0' }

/** Letters of what stands between two blocks. */
const emptyLine = '\n\n'.length

/**
 * A tree lies in a node of our own: one of HTML would be copied first, and its spaces collapsed in a slower way. It is
 * caught before it is handed back, when its texts would be joined in a slower way, too.
 */
function markdownTrees(trees: readonly Tree[]): RootContent[][] {
  let read: RootContent[][] = []
  const nodeHandlers: Options['nodeHandlers'] = {
    pieces: (state) => {
      read = trees.map((tree) => state.toFlow(state.all(tree)))
      return undefined
    },
  }
  toMdast({ type: 'pieces' } as never, { handlers, nodeHandlers })
  for (const children of read) joinTexts({ type: 'root', children })
  return read
}

const handlers: Options['handlers'] = {
  // A cell of a table can’t hold lines of its own in Markdown, so they are parted as HTML parts them.
  'cell-line': () => ({ type: 'html', value: '<br>' }),
  // A box that opens an item is the item’s; another one is a field.
  input: () => undefined,
}

/** A part, and what it says of drawings. */
interface KeptPart extends Part {
  readonly says: readonly string[]
}

/** Parts by the HTML they were made of. */
const kept = new Map<string, KeptPart>()
let keptLength = 0

function keep(html: string, part: KeptPart): void {
  if (keptLength > mostKept) {
    kept.clear()
    keptLength = 0
  }
  // A slice would hold the whole page.
  kept.set(Buffer.from(html).toString(), part)
  keptLength += html.length
}

/** In letters; with what is made of them they take about four times as many bytes. */
const mostKept = 8_000_000
