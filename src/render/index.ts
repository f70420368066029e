import type { BlockContent, DefinitionContent } from 'mdast'
import type { Handbook } from '../compiler/model/handbook.ts'
import type { Line, Prose } from '../compiler/model/prose.ts'
import { createLinks } from './links.ts'
import { renderHtml } from './html.ts'
import { renderMarkdown } from './markdown.ts'
import { renderText } from './plain-text.ts'

export { termFinder, type TermFinder } from './terms.ts'

/** Turns authors' text into what a page, a clipboard or a search index takes. */
export interface Renderer {
  /**
   * Sanitised HTML: blocks for prose, the inside of a paragraph for a line. Links are resolved; those that lead nowhere
   * become their text.
   */
  readonly html: (text: Prose | Line) => string
  /** The same for what is nested below a list item. */
  readonly details: (nodes: readonly (BlockContent | DefinitionContent)[]) => string
  /** Plain words: blocks parted by an empty line, list items on lines of their own, links by their text. */
  readonly text: (text: Prose | Line) => string
  /** Markdown that stands alone: links lead to the site. */
  readonly markdown: (text: Prose | Line) => string
  /** An address of the site with the base path in front: `/glossary/#oee` → `/sales/glossary/#oee`. */
  readonly href: (address: string) => string
}

export interface RenderOptions {
  /** The path the site is served under: begins and ends with `/`. */
  readonly base: string
  /** The drawing of a Mermaid fence, as trusted SVG; undefined where there is none, which shows the text. */
  readonly diagrams?: (mermaid: string) => string | undefined
}

/** A renderer for everything in one handbook. It is pure: the same text always gives the same result. */
export function createRenderer(handbook: Handbook, { base, diagrams }: RenderOptions): Renderer {
  const links = createLinks(handbook, base)
  const tools = { links, diagrams: diagrams ?? (() => undefined) }
  // What stands on a playbook's page stands in its print edition too, and often on its call plan.
  const known = { prose: new Memory(), line: new Memory(), details: new Memory() }
  return {
    html: (text) => {
      const isLine = 'text' in text
      const make = (): string => renderHtml(text.nodes, { ...tools, from: text.at.file, isLine })
      return known[isLine ? 'line' : 'prose'].get(text.nodes, make)
    },
    details: (nodes) => known.details.get(nodes, () => renderHtml(nodes, { ...tools, from: undefined, isLine: false })),
    text: (text) => renderText(text.nodes),
    markdown: (text) => renderMarkdown(text.nodes, (node) => links.absolute(node, text.at.file)),
    href: links.href,
  }
}

/** Results by the nodes they were made from. */
class Memory {
  readonly #results = new WeakMap<object, string>()

  get(nodes: object, make: () => string): string {
    const known = this.#results.get(nodes)
    if (known !== undefined) return known
    const result = make()
    this.#results.set(nodes, result)
    return result
  }
}
