import type { Nodes, RootContent } from 'mdast'
import type { Issue } from '../model/issue.ts'
import { takenOut } from '../model/taken-out.ts'
import { positionOf } from './context.ts'

/** Finds HTML that no reader sees, with what stands in it. */
export function findTakenOutHtml(file: string, nodes: readonly RootContent[]): Issue[] {
  const found: Issue[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'html')
      for (const [, element = ''] of node.value.replaceAll(comment, '').matchAll(opening))
        found.push({ type: 'html-taken-out', element: element.toLowerCase(), at: positionOf(file, node) })
    if ('children' in node) node.children.forEach(walk)
  }
  nodes.forEach(walk)
  return found
}

const comment = /<!--[^]*?(?:-->|$)/g
const opening = new RegExp(`<(${takenOut.join('|')})(?=[\\s/>])`, 'gi')
