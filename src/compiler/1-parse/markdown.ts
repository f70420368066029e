import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'

/**
 * The only file that names the Markdown parser. Reads CommonMark, GFM and YAML front matter; every node of the tree has
 * its position.
 */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text, { features: { frontmatter: true } }) as Root
}
