import type { Nodes } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/compiler/1-parse/markdown.ts'
import { openBook } from '../../src/workspace/index.ts'

const oracle = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)
const sources = openBook().files.sources.filter(({ file }) => file.endsWith('.md'))

describe('the parser', () => {
  it('reads every page of the sample as the reference parser does', () => {
    expect(sources.length).toBeGreaterThan(100)
    for (const { file, bytes } of sources) {
      const text = new TextDecoder().decode(bytes)
      expect(shapeOf(parseMarkdown(text)), file).toEqual(shapeOf(oracle.parse(text)))
    }
  })
})

/** Structure, words and places; what the two parsers say in other fields is no concern of ours. */
function shapeOf(node: Nodes): unknown {
  const { start } = node.position ?? {}
  const own = { type: node.type, line: start?.line, column: start?.column }
  if ('children' in node) return { ...own, children: node.children.map(shapeOf) }
  return { ...own, value: 'value' in node ? node.value : undefined }
}
