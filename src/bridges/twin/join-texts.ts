import type { Parents } from 'mdast'

/** Makes one text of those that stand side by side, and takes away spaces at the ends of lines, and empty texts. */
export function joinTexts(parent: Parents): void {
  const { children } = parent
  const isLine = parent.type === 'heading' || parent.type === 'paragraph' || parent.type === 'root'
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (node?.type !== 'text') {
      if (node && 'children' in node) joinTexts(node)
      continue
    }
    for (let next = children[index + 1]; next?.type === 'text'; next = children[index + 1]) {
      node.value += next.value
      children.splice(index + 1, 1)
    }
    node.value = node.value.replace(/(?<![\t ])[\t ]*(\r?\n|\r)[\t ]*/, '$1')
    if (isLine && index === 0) node.value = node.value.replace(/^[\t ]+/, '')
    if (isLine && index === children.length - 1) node.value = node.value.replace(/(?<![\t ])[\t ]+$/, '')
    if (node.value === '') children.splice(index--, 1)
  }
}
