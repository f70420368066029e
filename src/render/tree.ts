import type { Nodes } from 'mdast'

/** Is there a node below (or among) these that `test` is true of? */
export function contains(nodes: readonly Nodes[], test: (node: Nodes) => boolean): boolean {
  return nodes.some((node) => test(node) || ('children' in node && contains(node.children, test)))
}
