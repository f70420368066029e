import type { Element, Nodes, Parents, Text } from 'hast'

/**
 * Puts something between words that the page’s layout alone holds apart: “Dairy” and “3 playbooks” in two spans would be one
 * word. Moves spaces out of what is set bold or is a link, which Markdown has no way to write.
 */
export function partWords(parent: Parents): void {
  const children: Nodes[] = []
  for (const node of parent.children) {
    if ('children' in node) partWords(node)
    const left = children.at(-1)
    if (left && isApart(left, node)) {
      const [before, after] = [textOf(left).trimEnd(), textOf(node).trimStart()]
      if (endsWord.test(textOf(left)) && startsWord.test(textOf(node)) && after !== '')
        children.push(text(/^\d+\.?$/.test(before) ? ' ' : ' · '))
    }
    children.push(...(node.type === 'element' && styled.has(node.tagName) ? spacesOutside(node) : [node]))
  }
  parent.children = children as never
}

const endsWord = /[\p{L}\p{N}\p{Sc}.!?%)”’…–]$/u
const startsWord = /^[\p{L}\p{N}\p{Sc}“(–]/u

/** Says whether two neighbours are laid out apart: not where a word of running text is merely set in another way. */
function isApart(left: Nodes, right: Nodes): boolean {
  const [one, other] = [inlineName(left), inlineName(right)]
  if (one === undefined || other === undefined) return false
  return (one !== 'text' && other !== 'text') || laidOut.has(one) || laidOut.has(other)
}

const laidOut = new Set(['small', 'span', 'time'])

function inlineName(node: Nodes): string | undefined {
  if (node.type === 'text') return 'text'
  return node.type === 'element' && inline.has(node.tagName) ? node.tagName : undefined
}

const inline = new Set(
  'a abbr b bdi cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(' '),
)

const styled = new Set(['a', 'b', 'del', 'em', 'i', 's', 'strong'])

function spacesOutside(node: Element): (Element | Text)[] {
  const whole = textOf(node)
  const before = /^\s/.test(whole) ? trimEdge(node, 'first') : ''
  const after = /\s$/.test(whole) ? trimEdge(node, 'last') : ''
  return [...(before === '' ? [] : [text(' ')]), node, ...(after === '' ? [] : [text(' ')])]
}

/** Takes the spaces off the first or last text in a node, and gives them back. */
function trimEdge(node: Element, edge: 'first' | 'last'): string {
  const child = node.children.at(edge === 'first' ? 0 : -1)
  if (child?.type === 'element') return trimEdge(child, edge)
  if (child?.type !== 'text') return ''
  const [spaces = ''] = (edge === 'first' ? /^\s+/ : /\s+$/).exec(child.value) ?? []
  child.value = edge === 'first' ? child.value.trimStart() : child.value.trimEnd()
  return spaces
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function text(value: string): Text {
  return { type: 'text', value }
}
