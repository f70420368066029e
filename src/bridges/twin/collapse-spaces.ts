import type { Nodes, Text } from 'hast'
import { blockElements } from './block-elements.ts'

/**
 * Makes one space of every run of spaces, and none of those at the edges of a block, as a browser shows them. What is
 * preformatted stays as it is.
 */
export function collapseSpaces(tree: Nodes): void {
  /** A text that ends in a space, which is none where the line ends there. */
  let ending: Text | undefined
  let isLineStart = true
  const breakLine = (): void => {
    if (ending) ending.value = ending.value.slice(0, -1)
    ending = undefined
    isLineStart = true
  }
  const showsSomething = (): void => {
    ending = undefined
    isLineStart = false
  }
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const value = node.value.replaceAll(/[\t\n\v\f\r ]+/g, ' ')
      node.value = isLineStart && value.startsWith(' ') ? value.slice(1) : value
      if (node.value === '') return
      isLineStart = node.value.endsWith(' ')
      ending = isLineStart ? node : undefined
      return
    }
    if (!('children' in node)) return
    const isBlock = node.type === 'root' || blockElements.has(node.tagName)
    if (isBlock) breakLine()
    if (!isPreformatted(node)) node.children.forEach(walk)
    if (isBlock) breakLine()
    else if (node.type === 'element' && shown.has(node.tagName)) showsSomething()
  }
  walk(tree)
}

function isPreformatted(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'pre'
}

const shown = new Set(['img', 'input'])
