import type { Element, ElementContent, Nodes as HastNodes } from 'hast'
import type { FootnoteReference, RootContent } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { contains } from './tree.ts'

export interface Footnotes {
  /** Begins every id, so that two texts on one page keep their notes apart. */
  readonly prefix: string
  readonly reference: (state: State, node: FootnoteReference) => ElementContent | undefined
  /** Brings the list of notes into its final form. */
  readonly finish: (tree: HastNodes) => void
}

/** Footnotes of one text. A reference whose note stands elsewhere shows nothing, rather than a link to nothing. */
export function footnotes(nodes: readonly RootContent[], from: string | undefined): Footnotes {
  if (!contains(nodes, ({ type }) => type === 'footnoteReference')) return none
  const { line = 0, column = 0 } = nodes[0]?.position?.start ?? {}
  return {
    prefix: `note-${checksum(from ?? '')}-${line}-${column}-`,
    reference: (state, node) => {
      if (!state.footnoteById.has(node.identifier.toUpperCase())) return undefined
      const sup = defaultHandlers.footnoteReference(state, node)
      const [link] = sup.children
      if (link?.type === 'element') {
        const { href, id } = link.properties
        link.properties = { href, id, className: ['footnote'] }
      }
      return sup
    },
    finish,
  }
}

const none: Footnotes = { prefix: '', reference: () => undefined, finish: () => {} }

/** `mdast-util-to-hast` ends a tree with a section whose heading has one fixed id; a list without heading is enough. */
function finish(tree: HastNodes): void {
  if (!('children' in tree)) return
  const section = tree.children.at(-1)
  if (section?.type !== 'element' || section.properties['dataFootnotes'] !== true) return
  section.tagName = 'div'
  section.properties = { className: ['footnotes'] }
  section.children = section.children.filter((child) => child.type === 'element' && child.tagName === 'ol')
  markWaysBack(section)
}

function markWaysBack(node: Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if ('dataFootnoteBackref' in child.properties) {
      const { href, ariaLabel } = child.properties
      child.properties = { href, ariaLabel, className: ['footnote-back'] }
    }
    markWaysBack(child)
  }
}

/** A short mark of a file's path. */
function checksum(text: string): string {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum.toString(36)
}
