import type { Html, Nodes, Root } from 'mdast'
import type { Issue } from '../model/issue.ts'
import { positionOf } from './context.ts'

/** Finds HTML that is nested past all reason: whoever reads a tree calls itself for what is inside, which ends with the stack. */
export function findDeepHtml(file: string, text: string, tree: Root): Issue | undefined {
  // Hardly any file has as many, and that is told more quickly.
  if (text.split('<').length <= deepest) return undefined
  let depth = 0
  let isDrawing = false
  for (const node of htmlIn(tree)) {
    for (const [, end = '', name = '', close = ''] of node.value.matchAll(tag)) {
      if (/^(?:svg|math)$/i.test(name)) isDrawing = end === ''
      // Elsewhere `<b/>` opens one.
      if (neverHolds.has(name.toLowerCase()) || (isDrawing && close !== '')) continue
      depth = Math.max(0, depth + (end === '' ? 1 : -1))
      if (depth > deepest) return { type: 'html-too-deep', limit: deepest, at: positionOf(file, node) }
    }
  }
  return undefined
}

/** More than any page has. From a few thousand on, pages can’t be made. */
const deepest = 250

const tag = /<(\/?)([a-z][\w-]*)[^<>]*?(\/?)>/gi

/** Elements that hold none, or end where the next of their kind begins. */
const neverHolds: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'a p li dt dd option optgroup caption colgroup thead tbody tfoot tr td th'
  ).split(' '),
)

function* htmlIn(node: Nodes): Iterable<Html> {
  // A comment holds none.
  if (node.type === 'html' && !node.value.trimStart().startsWith('<!--')) yield node
  if ('children' in node) for (const child of node.children) yield* htmlIn(child)
}
