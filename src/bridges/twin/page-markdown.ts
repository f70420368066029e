import { type Options, toMdast } from 'hast-util-to-mdast'
import type { Nodes, Parents } from 'hast'
import type { Paragraph, Root } from 'mdast'
import { apiWords } from '../../compiler/vocabulary/api-words.ts'
import { writeMarkdown } from '../../render/write-markdown.ts'
import { joinTexts } from './join-texts.ts'
import { readableTree } from './readable-tree.ts'

/**
 * The Markdown twin of a finished page: what stands in its `<main>` for a person to read, in that order. Buttons, fields and
 * drawings stay behind; of a drawing its description is left. Links lead to pages of the site, with its base path.
 *
 * @param address where the page stands, with the base path
 */
export function pageMarkdown(html: string, address: string): string {
  const tree = markdownTree(readableTree(mainPart(html), address))
  const heading = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1)
  tree.children.splice(heading + 1, 0, pageLine(address))
  return writeMarkdown(tree, { alignTables: false })
}

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

/** All of a page that its twin is made of. */
export function mainPart(html: string): string {
  const from = html.indexOf('<main')
  return html.slice(from, html.indexOf('</main>', from) + '</main>'.length)
}

/** Where the page itself stands. */
function pageLine(address: string): Paragraph {
  const link = { type: 'link' as const, url: address, children: [{ type: 'text' as const, value: address }] }
  return { type: 'paragraph', children: [{ type: 'text', value: `${apiWords.page}: ` }, link] }
}

const handlers: Options['handlers'] = {
  // A cell of a table can’t hold lines of its own in Markdown, so they are parted as HTML parts them.
  'cell-line': () => ({ type: 'html', value: '<br>' }),
  // A box that opens an item is the item’s; another one is a field.
  input: () => undefined,
}
