import type { Element, Nodes, Parents } from 'hast'
import { mermaidClass } from './allow-list.ts'

/**
 * Puts drawings in the place of Mermaid fences, after sanitising: the SVG is our own. A fence without a drawing stays
 * text. True where there is a drawing.
 */
export function placeDrawings(tree: Nodes, diagrams: (mermaid: string) => string | undefined): boolean {
  if (!('children' in tree)) return false
  let placed = false
  tree.children = tree.children.map((node) => {
    if (node.type !== 'element') return node
    const svg = isFence(node) ? diagrams(wordsIn(node).replace(/\n$/, '')) : undefined
    if (svg === undefined) {
      placed = placeDrawings(node, diagrams) || placed
      return node
    }
    placed = true
    return {
      type: 'element',
      tagName: 'figure',
      properties: { className: ['drawing'] },
      children: [{ type: 'raw', value: svg }],
    }
  }) as Parents['children'] as typeof tree.children
  return placed
}

function isFence({ tagName, children }: Element): boolean {
  const [code] = children
  if (tagName !== 'pre' || code?.type !== 'element') return false
  const { className } = code.properties
  return Array.isArray(className) && className.includes(mermaidClass)
}

function wordsIn(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : 'children' in child ? wordsIn(child) : ''))
    .join('')
}
