import type { List, Nodes } from 'mdast'
import { phrasing } from './phrasing.ts'
import { isComment } from './raw-html.ts'

/**
 * Plain words for a clipboard, a CRM field or a search index: blocks parted by an empty line, list items by a line break
 * with `- ` or their number, table cells by ` | `. Links and marks leave their words; HTML leaves nothing of its own.
 */
export function renderText(nodes: readonly Nodes[]): string {
  return blocks(nodes)
    .replaceAll(/(?<![ \t])[ \t]+\n/g, '\n')
    .trim()
}

function blocks(nodes: readonly Nodes[]): string {
  if (nodes.every(({ type }) => type === 'html' || phrasing.has(type))) return words(nodes)
  return nodes.map(block).filter(Boolean).join('\n\n')
}

function block(node: Nodes): string {
  switch (node.type) {
    case 'list':
      return list(node)
    case 'table':
      return node.children.map((row) => row.children.map((cell) => words(cell.children)).join(' | ')).join('\n')
    case 'code':
      return node.value
    case 'html':
      return isComment(node.value) ? '' : node.value.replaceAll(/<!--[^]*?-->|<[^>]*>/g, ' ').trim()
    case 'definition':
    case 'footnoteDefinition':
    case 'thematicBreak':
    case 'yaml':
      return ''
    default:
      return 'children' in node ? blocks(node.children) : words([node])
  }
}

function list({ ordered, start, children }: List): string {
  return children
    .map(({ children: inside, checked }, index) => {
      const box = typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : ''
      const sign = ordered ? `${(start ?? 1) + index}. ` : '- '
      const [first = '', ...rest] = inside.map(block).filter(Boolean)
      const tight = [first, ...rest].join('\n')
      return sign + box + tight.replaceAll('\n', `\n${' '.repeat(sign.length)}`)
    })
    .join('\n')
}

function words(nodes: readonly Nodes[]): string {
  return nodes.map(word).join('')
}

function word(node: Nodes): string {
  switch (node.type) {
    case 'break':
      return '\n'
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : ''
    case 'footnoteReference':
      return ''
    case 'text':
      return node.value.replaceAll(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ')
    default:
      return 'children' in node ? words(node.children) : 'value' in node ? node.value : ''
  }
}
