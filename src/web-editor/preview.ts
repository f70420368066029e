import type { Definition, Image, Link, RootContent } from 'mdast'
import { type Handbook, type LinkTarget, parseMarkdown } from '../compiler/index.ts'
import { resolvePath } from '../compiler/meaning/paths.ts'
import { createRenderer } from '../render/index.ts'

/**
 * A text as sanitised HTML: headings, lists, tables, pictures and links as readers will see them, without the parts that a
 * page works out.
 */
export function previewOf(handbook: Handbook, file: string, text: string): string {
  const pointers = handbook.pointers().get(file) ?? []
  const link = (node: Link | Image | Definition): LinkTarget => {
    const start = node.position?.start
    const pointer = pointers.find(({ at }) => at.start.line === start?.line && at.start.column === start.column)
    if (pointer) return { leads: 'entry', entry: pointer.target, anchor: pointer.anchor }
    if (/^[a-z][a-z+.-]*:/i.test(node.url)) return { leads: 'outside', url: node.url }
    const beside = resolvePath(file, node.url)
    return beside !== undefined && handbook.files.has(beside) ? { leads: 'asset', file: beside } : { leads: 'nowhere' }
  }
  const nodes = parseMarkdown(text).children.filter(({ type }) => type !== 'yaml')
  const title = handbook.entries.find((entry) => entry.file === file)?.title
  const heading: RootContent[] =
    title === undefined ? [] : [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }]
  const at = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return createRenderer({ ...handbook, link }, { base: '/' }).html({ nodes: [...heading, ...nodes], at })
}
