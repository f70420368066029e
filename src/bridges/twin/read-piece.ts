import { type Options, toMdast } from 'hast-util-to-mdast'
import type { Nodes, Parents } from 'hast'
import type { Root, RootContent } from 'mdast'
import { writeMarkdown } from '../../render/write-markdown.ts'
import { joinTexts } from './join-texts.ts'
import { readableTree } from './readable-tree.ts'

/** What a piece of a page says in Markdown. */
export interface Part {
  /** Without a line end at its end. Empty where there is nothing to read. */
  readonly markdown: string
  /** What it is made of, where it is nothing but lists. */
  readonly lists: readonly RootContent[] | undefined
}

/**
 * Reads a piece of a page’s main part. Pages of one book share most of their pieces, and to read them takes longer than all
 * else that a page needs, so what was read is kept.
 *
 * @param address where the page stands, with the base path
 * @param said what was said of drawings on this page; it grows
 */
export function readPiece(html: string, address: string, said: Set<string>): Part {
  const before = kept.get(html)
  if (before && !before.says.some((words) => said.has(words))) {
    for (const words of before.says) said.add(words)
    return before
  }
  const saidBefore = said.size
  const part = partOf(markdownTree(readableTree(html, address, said)).children)
  // What was said before may be left out here.
  if (saidBefore === 0 || !html.includes('<svg')) keep(html, { ...part, says: [...said].slice(saidBefore) })
  return part
}

/** Two parts that are nothing but lists, as one. */
export function joinParts(one: readonly RootContent[], other: readonly RootContent[]): Part {
  return partOf([...one, ...other])
}

function partOf(children: readonly RootContent[]): Part {
  const markdown = writeMarkdown({ type: 'root', children: [...children] }, { alignTables: false }).trimEnd()
  return { markdown, lists: children.every(({ type }) => type === 'list') ? children : undefined }
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

/**
 * The tree lies in a node of our own: one of HTML would be copied first, and its spaces collapsed in a slower way. It is
 * caught before it is handed back, when its texts would be joined in a slower way, too.
 */
function markdownTree(readable: Nodes): Root {
  const tree: Root = { type: 'root', children: [] }
  const nodeHandlers: Options['nodeHandlers'] = {
    page: (state) => {
      tree.children = state.toFlow(state.all(readable as Parents))
      return undefined
    },
  }
  toMdast({ type: 'page' } as unknown as Nodes, { handlers, nodeHandlers })
  joinTexts(tree)
  return tree
}

const handlers: Options['handlers'] = {
  // A cell of a table can’t hold lines of its own in Markdown, so they are parted as HTML parts them.
  'cell-line': () => ({ type: 'html', value: '<br>' }),
  // A box that opens an item is the item’s; another one is a field.
  input: () => undefined,
}
