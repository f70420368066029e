import { isSearchable } from '../compiler/model/searchable-name.ts'
import type { Link, Nodes, PhrasingContent, RootContent, Text } from 'mdast'

/** A term of the glossary, as it is recognised in running text. */
export interface KnownTerm {
  readonly id: string
  /** Its title and what else it is called. */
  readonly words: readonly string[]
}

/** Finds terms in text; made once for a glossary. */
export interface TermFinder {
  /** The text with its terms marked by `mark`, and the ids of the terms found, in their order. */
  readonly mark: (nodes: readonly RootContent[]) => {
    readonly nodes: readonly RootContent[]
    readonly ids: readonly string[]
  }
}

/** Running text ends here: a heading, a link, code, a picture keep their words as they are. */
const closed: ReadonlySet<string> = new Set(['heading', 'link', 'linkReference', 'code', 'inlineCode', 'image', 'html'])

/**
 * Marks the first mention of each term between two headings. Longer names win, case doesn’t count except for words in
 * capitals, and a plural in -s is the same word.
 */
export function termFinder(
  terms: readonly KnownTerm[],
  places: {
    /** Where a term stands in the glossary. */
    readonly address: (id: string) => string
    /** The term an author’s link leads to, which is a mention like the others. */
    readonly linked: (node: Link) => string | undefined
  },
): TermFinder {
  const byWord = new Map<string, KnownTerm>()
  for (const term of terms) for (const word of term.words) if (!byWord.has(keyOf(word))) byWord.set(keyOf(word), term)
  const words = [...byWord.keys()]
    .filter(isSearchable)
    .sort((a, b) => b.length - a.length)
    .map(escape)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(${words.join('|')})(?:s|es)?(?![\\p{L}\\p{N}-])`, 'giu')

  const termOf = (match: RegExpMatchArray): KnownTerm | undefined => {
    const [, found = ''] = match
    const term = byWord.get(keyOf(found))
    const written = term?.words.find((word) => keyOf(word) === keyOf(found)) ?? ''
    return /^[\p{Lu}\d]+$/u.test(written) && written !== found ? undefined : term
  }

  return {
    mark: (nodes) => {
      if (words.length === 0) return { nodes, ids: [] }
      const ids = new Set<string>()
      let section = new Set<string>()
      const inText = ({ value }: Text): PhrasingContent[] => {
        const parts: PhrasingContent[] = []
        let from = 0
        for (const match of value.matchAll(pattern)) {
          const term = termOf(match)
          if (!term || section.has(term.id)) continue
          section.add(term.id)
          ids.add(term.id)
          parts.push(
            { type: 'text', value: value.slice(from, match.index) },
            mention(term.id, [{ type: 'text', value: match[0] }]),
          )
          from = match.index + match[0].length
        }
        return [...parts, { type: 'text', value: value.slice(from) }]
      }
      const inLink = (node: Link): PhrasingContent => {
        const id = places.linked(node)
        if (id === undefined) return node
        section.add(id)
        ids.add(id)
        return mention(id, node.children)
      }
      const inNode = <N extends Nodes>(node: N): N => {
        if (node.type === 'heading') section = new Set()
        if (closed.has(node.type) || !('children' in node)) return node
        const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
          if (child.type === 'text') return inText(child)
          return [child.type === 'link' ? inLink(child) : inNode(child)]
        })
        return { ...node, children } as N
      }
      /** A link to the glossary, described by the definition. It borrows a node that is rendered as it is told. */
      const mention = (id: string, children: PhrasingContent[]): PhrasingContent => {
        const hProperties = { href: places.address(id), className: ['term-mention'], ariaDescribedBy: `term-${id}` }
        return { type: 'emphasis', children, data: { hName: 'a', hProperties } }
      }
      return { nodes: nodes.map(inNode), ids: [...ids] }
    },
  }
}

function keyOf(word: string): string {
  return word.toLowerCase()
}

function escape(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
