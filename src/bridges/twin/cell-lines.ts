import type { Element, ElementContent } from 'hast'
import { blockElements } from './block-elements.ts'

/** What stands in a cell of a table as lines of text, parted by elements named `cell-line`: Markdown’s tables hold no blocks. */
export function cellLines(children: readonly ElementContent[]): ElementContent[] {
  return linesOf(children).flatMap((line, index) => [...(index === 0 ? [] : [lineEnd]), ...line])
}

const lineEnd: Element = { type: 'element', tagName: 'cell-line', properties: {}, children: [] }

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = []
  let open: ElementContent[] = []
  const close = (): void => {
    if (open.some((node) => node.type !== 'text' || node.value.trim() !== '')) lines.push(open)
    open = []
  }
  for (const node of children) {
    if (node.type !== 'element' || !blockElements.has(node.tagName)) {
      open.push(node)
      continue
    }
    close()
    lines.push(...linesOf(node.children))
  }
  close()
  return lines
}
