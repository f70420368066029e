import type { Definition, Nodes, Root } from 'mdast'

/**
 * Turns `[text][name]` and `![text][name]` into links and pictures of their own. A body is read part by part, and a part
 * doesn't hold the definitions that stand at the end of the file.
 */
export function inlineReferences(tree: Root): Root {
  const definitions = new Map<string, Definition>()
  collect(tree, definitions)
  if (definitions.size > 0) replace(tree, definitions)
  return tree
}

function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  if ('children' in node) for (const child of node.children) collect(child, definitions)
}

function replace(node: Nodes, definitions: ReadonlyMap<string, Definition>): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [index, child] of children.entries()) {
    const definition = 'identifier' in child ? definitions.get(child.identifier) : undefined
    if (definition && child.type === 'linkReference') {
      const { url, title } = definition
      children[index] = { type: 'link', url, title, children: child.children, position: child.position }
    } else if (definition && child.type === 'imageReference') {
      const { url, title } = definition
      children[index] = { type: 'image', url, title, alt: child.alt, position: child.position }
    }
    replace(children[index]!, definitions)
  }
}
