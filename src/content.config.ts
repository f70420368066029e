import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { currentRoot, loadBook } from './workspace/index.ts'

/**
 * Guides that need components are MDX, which is code, so Astro compiles them. The compiler has read their front matter
 * and links already; everything else is rendered by our own code.
 */
const hasMdx = loadBook().files.sources.some(({ file }) => file.endsWith('.mdx'))
const mdxGuides = defineCollection({
  loader: hasMdx
    ? glob({ base: `${currentRoot()}/content/guides`, pattern: '**/*.mdx' })
    : { name: 'no-mdx-guides', load: () => Promise.resolve() },
})

export const collections = { mdxGuides }
